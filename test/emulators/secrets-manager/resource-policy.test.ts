import { Harness, refusal } from './harness.js';

const harness = new Harness();
const statement = (members: object = {}) => ({
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::123456789012:root' },
  Action: 'secretsmanager:GetSecretValue',
  Resource: '*',
  ...members,
});
const policy = (...statements: unknown[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const put = (ResourcePolicy: string, input: object = {}) =>
  harness.call('PutResourcePolicy', { SecretId: 'secret', ResourcePolicy, ...input });
const arn = harness.create('secret');
afterEach(() => harness.done('DeleteResourcePolicy', { SecretId: 'secret' }));

test('a policy is attached, read as it was written, replaced and detached', async () => {
  const name = { ARN: await arn, Name: 'secret' };
  expect(await harness.done('GetResourcePolicy', { SecretId: 'secret' })).toEqual(name);
  const written = `  ${policy(statement())}\n`;
  expect((await put(written)).body).toEqual(name);
  expect(await harness.done('GetResourcePolicy', { SecretId: 'secret' })).toEqual({
    ...name,
    ResourcePolicy: written,
  });
  const replacement = policy(statement({ Effect: 'Deny' }));
  await put(replacement);
  expect(await harness.done('GetResourcePolicy', { SecretId: 'secret' })).toMatchObject({
    ResourcePolicy: replacement,
  });
  expect(await harness.done('DeleteResourcePolicy', { SecretId: 'secret' })).toEqual(name);
  expect(await harness.done('GetResourcePolicy', { SecretId: 'secret' })).toEqual(name);
  expect(await harness.done('DeleteResourcePolicy', { SecretId: 'secret' })).toEqual(name);
});

test.each([
  ['one statement without a list', JSON.stringify({ Statement: statement() })],
  ['all principals but some', policy(statement({ Principal: undefined, NotPrincipal: { AWS: '*' } }))],
  [
    'all actions but some',
    policy(statement({ Action: undefined, NotAction: 'secretsmanager:DeleteSecret' })),
  ],
  ['a service', policy(statement({ Principal: { Service: 'lambda.amazonaws.com' } }))],
])('takes %s', async (_title, text) => {
  expect((await put(text)).status).toBe(200);
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['text', '"policy"'],
  ['null', 'null'],
  ['no statement', '{"Version":"2012-10-17"}'],
  ['an empty list of statements', policy()],
  ['a statement that is text', policy('Allow')],
  ['another effect', policy(statement({ Effect: 'AllowSomething' }))],
  ['nobody', policy(statement({ Principal: undefined }))],
  ['nothing to do', policy(statement({ Action: undefined }))],
  ['one bad statement of two', policy(statement(), statement({ Effect: undefined }))],
])('refuses %s', async (_title, text) => {
  expect((await put(text)).body).toEqual(
    refusal('MalformedPolicyDocumentException', 'This resource policy contains a syntax error.'),
  );
});

describe('access for everyone', () => {
  const cases: [string, object, boolean][] = [
    ['anyone', { Principal: '*' }, true],
    ['anyone, as AWS', { Principal: { AWS: '*' } }, true],
    ['anyone, in a list', { Principal: { AWS: ['arn:aws:iam::123456789012:root', '*'] } }, true],
    ['all but some', { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::123456789012:root' } }, true],
    [
      'anyone on a condition',
      { Principal: '*', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } },
      false,
    ],
    ['anyone, denied', { Principal: '*', Effect: 'Deny' }, false],
    ['an account', {}, false],
  ];

  test.each(cases)('%s %j is blocked on request: %s', async (_title, members, broad) => {
    const text = policy(statement(members));
    expect((await put(text)).status).toBe(200);
    const { status, body } = await put(text, { BlockPublicPolicy: true });
    expect(status).toBe(broad ? 400 : 200);
    if (broad) {
      expect(body).toEqual(
        refusal(
          'PublicPolicyException',
          "You can't attach a resource-based policy that allows broad access to the secret.",
        ),
      );
    }
  });
});
