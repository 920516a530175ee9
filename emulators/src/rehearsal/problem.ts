import { inspect } from 'node:util';

/** What a person does about a problem: correct the stack, or let Terraform itself apply it. */
export type Mend = 'correct' | 'use-terraform';

/** Something that the rehearsal cannot go on with, told without a place. The place is added where it is known. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';

  /** @param allowed what would have been accepted, if there is a short way to say it */
  constructor(
    message: string,
    readonly mend: Mend,
    readonly allowed?: string,
  ) {
    super(message);
  }
}

/** The rehearsal lacks this; Terraform has it. */
export const unsupported = (message: string, allowed?: string): Refusal =>
  new Refusal(message, 'use-terraform', allowed);

/** Terraform would refuse this too. */
export const incorrect = (message: string, allowed?: string): Refusal =>
  new Refusal(message, 'correct', allowed);

/** Where in a stack something stands. */
export interface Place {
  /** The construct's path, as cdktf recorded it. */
  readonly path: string;
  /** The Terraform address, such as `aws_cognito_user_pool.pool_1A2B3C4D`. */
  readonly address: string;
  /** The argument, such as `api.0.oauth2_permission_scope`. */
  readonly argument?: string;
  /** The expression as it was written. */
  readonly expression?: string;
}

/** One problem at one place. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
  readonly mend: Mend;
  readonly allowed?: string | undefined;
}

/** Anything thrown, as a problem at a place. */
export function problemAt(place: Place, error: unknown): Problem {
  if (error instanceof Refusal)
    return { place, message: error.message, mend: error.mend, allowed: error.allowed };
  // Expressions are read and computed by functions that call themselves.
  if (error instanceof RangeError) return problemAt(place, incorrect('the expression is nested too deeply'));
  return { place, message: error instanceof Error ? error.message : String(error), mend: 'correct' };
}

/**
 * The rehearsal stopped. All problems that were found come at once. It is about the stack, not about this program: so
 * it has no stack trace, and prints as its message wherever it is printed.
 */
export class RehearsalError extends Error {
  override readonly name = 'RehearsalError';
  readonly code = 'REHEARSAL_REFUSED';
  readonly #problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'));
    this.#problems = problems;
    this.stack = this.message;
  }

  /** For programs; the message tells them to people. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  [inspect.custom](): string {
    return this.message;
  }
}

function describe({ place, message, mend, allowed }: Problem): string {
  const lines = [
    place.address === '' ? place.path : `${place.path} (${place.address})`,
    ...row('argument', place.argument),
    ...row('expression', place.expression),
    ...row('problem', message),
    ...row('allowed', allowed),
    ...row(
      'mend',
      mend === 'use-terraform' ? 'use npm run deploy:local, which applies it through Terraform' : undefined,
    ),
  ];
  return lines.join('\n');
}

const row = (label: string, text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : [`  ${label.padEnd(10)}  ${text}`];
