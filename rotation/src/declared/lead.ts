import { rotateCommand } from '../hint.js';
import { prove } from '../prove.js';
import { RotationError } from '../rotation-error.js';
import type { DeclaredRotation } from './declared-rotation.js';

/**
 * Leads through a rotation: proves by tokens what the declaration says of old and new secret, and says what to declare
 * next. It keeps no state, so after an interruption the next call finds the same place.
 *
 * @returns what to tell
 * @throws {RotationError} if a secret that the manifest names is refused
 */
export async function leadRotation(rotation: DeclaredRotation): Promise<string> {
  await assertWorks(rotation, 'the secret', rotation.current);
  if (rotation.previous === undefined) {
    return `Client id ${rotation.clientId} has one secret, and it works. To give it the next one beside it:
  1. raise "generation" of its secret by one: ClientCredential.secret({ generation: … })
  2. deploy
  3. ${rotateCommand(rotation)}`;
  }
  await assertWorks(rotation, 'the previous secret', rotation.previous);
  return `Client id ${rotation.clientId} has two secrets, and both work. Once no application uses the old one:
  1. say so: ClientCredential.secret({ generation: …, previous: 'retired' })
  2. keep the outputs of now, to prove that the old one is refused then, and deploy
  3. ${rotateCommand(rotation, '--retire')} --before OUTPUTS-OF-NOW`;
}

/**
 * Proves that the secret before is retired: that the manifest names one secret alone, that this works, and that those of
 * an earlier outputs file are refused, if there is one.
 *
 * @returns what to tell
 * @throws {RotationError} if the secret before is still declared, or works still
 */
export async function leadRetirement(rotation: DeclaredRotation): Promise<string> {
  const { clientId, previous, gone = [] } = rotation;
  await assertWorks(rotation, 'the secret', rotation.current);
  if (previous !== undefined) throw stillDeclared(rotation);
  for (const secret of gone) await assertRefused(rotation, secret);
  return gone.length > 0
    ? `Retired: the old secret of client id ${clientId} is refused; the one that the manifest names works.`
    : `Client id ${clientId} has one secret, and it works. That another one is refused was not tried: say with --before ` +
        'which outputs named it.';
}

async function assertWorks(rotation: DeclaredRotation, what: string, clientSecret: string): Promise<void> {
  if (await prove({ title: `A token by ${what}`, clientSecret, wanted: 'accepted' }, rotation)) return;
  throw new RotationError(
    `The issuer refuses ${what} of client id ${rotation.clientId} that the outputs name (invalid_client): it ended, was ` +
      'deleted by someone else, or the outputs are not those of the last deploy. Nothing was changed. Deploy again, ' +
      'with --outputs-file, and run the same command again; a secret that was deleted is made again by ' +
      '`terraform apply -replace`.',
  );
}

async function assertRefused(rotation: DeclaredRotation, clientSecret: string): Promise<void> {
  const claim = { title: 'No token by the old secret', clientSecret, wanted: 'refused' as const };
  if (await prove(claim, rotation)) return;
  throw new RotationError(
    `The issuer still takes an old secret of client id ${rotation.clientId}: it is not among those that the deploy made, ` +
      'or the change needs longer. Run the same command again; if it stays so, delete that secret by hand: ' +
      'az ad app credential delete.',
  );
}

const stillDeclared = (rotation: DeclaredRotation) =>
  new RotationError(
    [
      'The secret before is declared still, so it is not retired: the deploy would make it anew. The current one works. Next:',
      "  1. say so: ClientCredential.secret({ generation: …, previous: 'retired' })",
      '  2. deploy',
      `  3. ${rotateCommand(rotation, '--retire')}`,
    ],
    1,
  );
