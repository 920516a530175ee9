import { Harness } from './harness.js';

test('shows what exists, by region and name, without values, identifiers and times', async () => {
  const harness = new Harness();
  await harness.create('dev/orders/nightly-report', {
    Description: 'What the nightly report signs in with',
    KmsKeyId: 'alias/orders',
    SecretString: 'classified-0',
    Tags: [
      { Key: 'owner', Value: 'orders' },
      { Key: 'environment', Value: 'dev' },
    ],
  });
  await harness.put('dev/orders/nightly-report', 1, { SecretString: 'classified-1' });
  await harness.put('dev/orders/nightly-report', 2, {
    SecretBinary: 'Y2xhc3NpZmllZA==',
    SecretString: undefined,
  });
  const ResourcePolicy = '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*"}}';
  await harness.done('PutResourcePolicy', { SecretId: 'dev/orders/nightly-report', ResourcePolicy });
  await harness.create('leaving', {}, 'us-east-1');
  await harness.done('DeleteSecret', { SecretId: 'leaving' }, 'us-east-1');

  const snapshot = harness.service.snapshot();
  expect(snapshot).toEqual({
    secrets: {
      'eu-west-1': {
        'dev/orders/nightly-report': {
          Description: 'What the nightly report signs in with',
          KmsKeyId: 'alias/orders',
          ResourcePolicy,
          Tags: { environment: 'dev', owner: 'orders' },
          versions: [
            { VersionStages: [] },
            { VersionStages: ['AWSPREVIOUS'] },
            { VersionStages: ['AWSCURRENT'] },
          ],
        },
      },
      'us-east-1': { leaving: { scheduledForDeletion: true, Tags: {}, versions: [] } },
    },
  });
  expect(JSON.stringify(snapshot)).not.toMatch(/classified|Y2xhc3NpZmllZA/);
});

test('is empty when everything is deleted', async () => {
  const harness = new Harness();
  await harness.create('short-lived');
  await harness.done('DeleteSecret', { SecretId: 'short-lived', ForceDeleteWithoutRecovery: true });
  expect(harness.service.snapshot()).toEqual({ secrets: {} });
});
