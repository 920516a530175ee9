import { untilAborted } from '@oauth-issuers/verify/issuer-client';
import { rotateCommand } from '../hint.js';
import { leadRetirement, leadRotation } from '../declared/lead.js';
import { openDeclared } from '../declared/open-declared.js';
import { openRotation } from '../open-rotation.js';
import type { Surroundings } from '../surroundings.js';
import type { Progress } from '../progress.js';
import { retire } from '../retire.js';
import { rotate } from '../rotate.js';
import type { Rotation } from '../rotation.js';
import { RotationError } from '../rotation-error.js';
import { commandLine } from '../shell.js';
import { findClient, type Selected, targetOf } from '../target.js';
import { type RotateArguments, rotateArguments } from './arguments.js';
import type { Program } from './program.js';

/** What the command has to do with the world; a test gives its own. */
export interface Io {
  readonly steps: Progress;
  /** Ends the command when aborted. */
  readonly signal: AbortSignal;
}

/**
 * A new secret for a client, or the end of the old one.
 *
 * @returns what to tell, at the end
 * @throws {RotationError} whose `exitCode` is the command's
 * @throws {unknown} the reason of the signal, once it is aborted
 */
export async function rotateClientSecret(
  args: readonly string[],
  program: Program,
  { steps, signal }: Io,
): Promise<string> {
  // A file that never ends, such as a pipe that nobody closes, keeps nobody from ending this.
  const options = await untilAborted(rotateArguments(args, program), signal);
  const selected = await untilAborted(findClient(options), signal);
  const client = commandLine(options.stack, options.client);
  const named = { program: program.name, client, options: options.given };
  const surroundings = { reach: options.reach, steps, signal };
  if (selected.manifest.profile === 'entra') return lead(selected, options, named, surroundings);
  if (options.before !== undefined)
    throw new RotationError('--before is for stacks on Microsoft Entra ID.', 2);
  const { rotation, close } = openRotation(targetOf(selected), named, surroundings);
  try {
    return options.retire ? await retired(rotation) : await rotated(rotation);
  } finally {
    await close();
  }
}

/** On Entra the deploy makes the secrets: one beside the other, as the code declares them. */
async function lead(
  selected: Selected,
  options: RotateArguments,
  named: Pick<Rotation, 'program' | 'client' | 'options'>,
  surroundings: Surroundings,
): Promise<string> {
  const { signal } = surroundings;
  const outputsFile = options.before;
  const before = outputsFile && (await untilAborted(findClient({ ...options, outputsFile }), signal));
  const opening = openDeclared(selected, before || undefined, named, surroundings);
  const { rotation, close } = await untilAborted(opening, signal);
  try {
    return options.retire ? await leadRetirement(rotation) : await leadRotation(rotation);
  } finally {
    await close();
  }
}

async function rotated(rotation: Rotation): Promise<string> {
  await rotate(rotation);
  const { clientId, store } = rotation;
  return `Rotated: AWSCURRENT of ${store.id} is a new secret of client id ${clientId}.
The old one works still. Once no application uses it: ${rotateCommand(rotation, '--retire')}`;
}

async function retired(rotation: Rotation): Promise<string> {
  const { clientId, store } = rotation;
  switch (await retire(rotation)) {
    case 'retired':
      return `Retired: the old secret of client id ${clientId} is deleted and refused; AWSCURRENT of ${store.id} works.`;
    case 'already retired':
      return `Retired already: AWSCURRENT of ${store.id} is the only secret of client id ${clientId}, and works.`;
    case 'nothing to retire':
      return `Nothing to retire: client id ${clientId} has one secret. For a new one: ${rotateCommand(rotation)}`;
  }
}
