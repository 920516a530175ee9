import { rotateArguments } from '../rotate/arguments.js';
import { rotateCommand } from '../rotate/hint.js';
import { openRotation } from '../rotate/open-rotation.js';
import { retire } from '../rotate/retire.js';
import { rotate as rotateSecret } from '../rotate/rotate.js';
import type { Rotation } from '../rotate/rotation.js';
import { findTarget } from '../rotate/target.js';
import { Interrupted, withLifetime } from '../support/lifetime.js';
import { Steps } from '../support/steps.js';

const USAGE = `Usage: npm run rotate -- STACK CLIENT [--retire] [options]

Gives a Cognito client whose secret is in AWS Secrets Manager a new secret, without downtime and with the same client
id: the new secret is stored as AWSPENDING, added to Cognito as second one, proven by a token as the old one is, and
made AWSCURRENT. The old one (AWSPREVIOUS) works until --retire. Interrupted anywhere, the next call goes on.

  STACK                               such as dev-cognito
  CLIENT                              as the declaration names it, such as nightly-report
  --retire                            once no application uses the old secret any more: delete it in Cognito, after a
                                      token by the current one, and prove that it is refused
  --api API                           which client, if several APIs of the stack have one of that name
  --outputs FILE                      outputs of the deploy (default: reports/ENVIRONMENT/outputs.json)
  --connect-to HOST:PORT:ADDRESS:PORT reach the token endpoint elsewhere, as curl does; may be repeated
  --ca FILE                           PEM certificates to trust at the token endpoint, beside the public roots

Credentials and endpoints of AWS are found as its own tools find them; regions are those of the pool and the secret.
Needed permissions: cognito-idp: ListUserPoolClientSecrets, AddUserPoolClientSecret (--retire: DeleteUserPoolClientSecret);
secretsmanager: DescribeSecret, GetSecretValue, PutSecretValue, UpdateSecretVersionStage.

Exit codes: 0 done · 1 failed or refused · 2 usage or configuration · 3 cannot tell (nobody answered) · 130 interrupted`;

/** `npm run rotate`: a new secret for a client, or the end of the old one. */
export async function rotate(args: readonly string[]): Promise<number> {
  const options = await rotateArguments(args, USAGE);
  const target = await findTarget(options);
  return withLifetime(async (lifetime) => {
    const steps = new Steps({ signal: lifetime.signal });
    const rotation = openRotation(target, options, { lifetime, steps });
    console.log(options.retire ? await retired(rotation) : await rotated(rotation));
    return 0;
  }).catch((error: unknown) => {
    if (error instanceof Interrupted) console.error('Run the same command again; it goes on from here.');
    throw error;
  });
}

async function rotated(rotation: Rotation): Promise<string> {
  await rotateSecret(rotation);
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
