import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { writePrivateFile, type LocalCloud } from '@oauth-issuers/emulators';
import { claimsToBeManifest } from '@oauth-issuers/manifest';
import { verifyArguments, VERIFY_BIN } from '../scripts/support/local-verification.js';
import { compare, type Command, type Comparison, type Outcome } from './support/pairs.js';

type Outputs = Readonly<Record<string, unknown>>;

/** How many manifests a run has, and how many the run that it is held against. */
export const MANY = 200;
export const FEW = 50;

/**
 * Times a run over many manifests against one over few: where each costs the same, their times are as their numbers.
 *
 * @param outputs of one deployed stack on Cognito; every copy of it has a secret of its own
 */
export async function compareManifests(
  cloud: LocalCloud,
  outputs: Outputs,
  how: Pick<Comparison, 'pairs' | 'lifetime'>,
): Promise<Outcome> {
  const command = async (manifests: number): Promise<Command> => {
    const file = join(cloud.directory, `outputs-${manifests}.json`);
    await writePrivateFile(file, JSON.stringify(copies(outputs, manifests)));
    return {
      name: `verify-issuers run, ${manifests} manifests`,
      args: [VERIFY_BIN, 'run', ...verifyArguments(cloud, file)],
    };
  };
  return compare({ subject: await command(MANY), floor: await command(FEW), ...how });
}

const copies = (outputs: Outputs, times: number) =>
  Object.fromEntries(Array.from({ length: times }, (_, i) => [`copy-${i}`, copy(outputs, `copy-${i}`)]));

/** The secret of the web client is not the real one: that client must be refused anyway. */
const copy = (outputs: Outputs, stack: string): Outputs => ({
  ...Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      name,
      claimsToBeManifest(value) ? { ...value, name: `${stack}/orders` } : value,
    ]),
  ),
  'orders-backoffice-secret': randomBytes(38).toString('base64url'),
});
