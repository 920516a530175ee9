import { repeat } from '@oauth-issuers/verify/issuer-client';
import { RotationError } from './rotation-error.js';
import type { Answer } from './ports.js';
import type { Rotation } from './rotation.js';

/** Between attempts: some minute altogether, for a change to reach every server of the token endpoint. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/** What is to be proven. */
export interface Claim {
  /** Of the step, such as `3/4 test: a token by AWSPENDING`. */
  readonly title: string;
  readonly clientSecret: string;
  readonly wanted: 'accepted' | 'refused';
  /** Whether the opposite may still change by itself, since something was changed just now. @default true */
  readonly converging?: boolean;
}

/**
 * Shows a client secret to the token endpoint until it does what is wanted, for about a minute. Each attempt and each
 * wait is a step that is seen.
 *
 * @returns whether it did
 * @throws {RotationError} exit code 3, if nobody answered at last
 */
export async function prove(
  claim: Claim,
  rotation: Pick<Rotation, 'proof' | 'steps' | 'wait'>,
): Promise<boolean> {
  const { wanted, converging = true } = claim;
  const { last } = await repeat<Answer>({
    attempt: () => attempt(claim, rotation),
    obstacleTo: (answer) =>
      answer.kind === wanted || (answer.kind !== 'unreachable' && !converging) ? undefined : describe(answer),
    delay: (_answer, repeated) => WAITS_MS[repeated],
    wait: (waitMs, obstacle, next) =>
      rotation.steps.run(
        `${obstacle}: wait ${waitMs / 1000} s for attempt ${next} of ${WAITS_MS.length + 1}`,
        () => rotation.wait(waitMs),
      ),
  });
  if (last.kind === 'unreachable') throw cannotTell(last.reason);
  return last.kind === wanted;
}

/** One attempt; a step that failed, if it shows what is not wanted. */
async function attempt(
  { title, clientSecret, wanted }: Claim,
  { proof, steps }: Pick<Rotation, 'proof' | 'steps'>,
): Promise<Answer> {
  let answer: Answer | undefined;
  try {
    await steps.run(title, async () => {
      answer = await proof.attempt(clientSecret);
      if (answer.kind !== wanted) throw new Unwanted();
    });
  } catch (error) {
    if (!(error instanceof Unwanted)) throw error;
  }
  return answer!;
}

class Unwanted extends Error {}

function describe(answer: Answer): string {
  if (answer.kind === 'unreachable') return `No answer (${answer.reason})`;
  return answer.kind === 'refused' ? 'Not accepted yet (invalid_client)' : 'Accepted still';
}

const cannotTell = (reason: string) =>
  new RotationError(
    `The token endpoint gave no answer (${reason}), so nothing can be told of the secret. The secrets in use are as ` +
      'they were. Run the same command again; it goes on from here.',
    3,
  );
