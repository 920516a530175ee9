import type { Service } from '../../../emulators/src/core/service.js';
import { Table } from '../../../emulators/src/core/table.js';
import { basic, Harness as CognitoHarness } from '../cognito/harness.js';
import { Harness as SecretsHarness } from '../secrets-manager/harness.js';

/** The tables of a store in which there is something. */
const filled = ({ store }: Service): string[] =>
  [...store!]
    .filter(([, table]) => (table instanceof Table ? table.size > 0 : [...table].length > 0))
    .map(([name]) => name);

test('a pool takes all that belongs to it along, its signing keys too', async () => {
  const harness = new CognitoHarness();
  const UserPoolId = await harness.poolWithScopes();
  const client = await harness.machineClient(UserPoolId);
  expect((await harness.token({ grant_type: 'client_credentials' }, basic(client))).status).toBe(200);
  expect(filled(harness.service)).toEqual(['pools', 'resourceServers', 'clients', 'signingKeys']);

  await harness.done('DeleteUserPoolDomain', { UserPoolId, Domain: 'dev-orders' });
  await harness.done('DeleteUserPool', { UserPoolId });

  expect(filled(harness.service)).toEqual([]);
});

test('a secret takes its versions along, at once or after its recovery window', async () => {
  const harness = new SecretsHarness();
  await harness.create('now', { SecretString: 'x' });
  await harness.create('later', { SecretString: 'x' });
  expect(filled(harness.service)).toEqual(['secrets', 'versions']);

  await harness.done('DeleteSecret', { SecretId: 'now', ForceDeleteWithoutRecovery: true });
  await harness.done('DeleteSecret', { SecretId: 'later', RecoveryWindowInDays: 7 });
  harness.wait(8);
  harness.service.snapshot();

  expect(filled(harness.service)).toEqual([]);
});
