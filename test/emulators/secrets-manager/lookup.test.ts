import { ACCOUNT, commonRefusal, Harness, notFound, REGION } from './harness.js';

const harness = new Harness();
const found = async (SecretId: string) => (await harness.done('DescribeSecret', { SecretId })).Name;
const prefix = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:`;

test('a secret is found by name, ARN, and ARN without the suffix', async () => {
  const arn = await harness.create('dev/orders');
  expect(await found('dev/orders')).toBe('dev/orders');
  expect(await found(arn)).toBe('dev/orders');
  expect(await found(`${prefix}dev/orders`)).toBe('dev/orders');
});

test('a name that ends like a suffix is not found by its partial ARN', async () => {
  const arn = await harness.create('orders-a1b2c3');
  await harness.create('orders-a1b2c3-');
  expect(await found('orders-a1b2c3')).toBe('orders-a1b2c3');
  expect(await found(arn)).toBe('orders-a1b2c3');
  expect(await harness.refused('DescribeSecret', { SecretId: `${prefix}orders-a1b2c3` })).toEqual(notFound);
  expect(await found(`${prefix}orders-a1b2c3-`)).toBe('orders-a1b2c3-');
});

test('the ARN of a deleted secret does not mean its successor', async () => {
  const before = await harness.create('succeeded');
  await harness.done('DeleteSecret', { SecretId: 'succeeded', ForceDeleteWithoutRecovery: true });
  const after = await harness.create('succeeded');
  expect(after).not.toBe(before);
  expect(await harness.refused('DescribeSecret', { SecretId: before })).toEqual(notFound);
  expect(await found(after)).toBe('succeeded');
});

test.each([
  ['an unknown name', 'unknown'],
  ['the beginning of a name', 'dev/ord'],
  ['an ARN of another account', `arn:aws:secretsmanager:${REGION}:000000000000:secret:dev/orders`],
  ['an ARN of another region', `arn:aws:secretsmanager:us-east-1:${ACCOUNT}:secret:dev/orders`],
  ['an ARN of another service', `arn:aws:cognito-idp:${REGION}:${ACCOUNT}:userpool/dev`],
  ['a partial ARN that stops within the name', `${prefix}dev/order`],
])('%s finds nothing', async (_title, SecretId) => {
  expect(await harness.refused('DescribeSecret', { SecretId })).toEqual(notFound);
});

const onSecrets: [string, object][] = [
  ['DeleteResourcePolicy', {}],
  ['DeleteSecret', {}],
  ['DescribeSecret', {}],
  ['GetResourcePolicy', {}],
  ['GetSecretValue', {}],
  ['ListSecretVersionIds', {}],
  ['PutResourcePolicy', { ResourcePolicy: '{}' }],
  ['PutSecretValue', { SecretString: 'x', ClientRequestToken: 'x'.repeat(32) }],
  ['RestoreSecret', {}],
  ['TagResource', { Tags: [] }],
  ['UntagResource', { TagKeys: [] }],
  ['UpdateSecret', { ClientRequestToken: 'x'.repeat(32) }],
  ['UpdateSecretVersionStage', { VersionStage: 'x' }],
];

test.each(onSecrets)(
  '%s refuses a secret that is not there, and what can be no name',
  async (action, input) => {
    expect(await harness.refused(action, { ...input, SecretId: 'unknown' })).toEqual(notFound);
    expect(await harness.refused(action, { ...input, SecretId: 'not a name' })).toEqual(
      commonRefusal(
        'ValidationException',
        'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
      ),
    );
  },
);
