import { commonRefusal, Harness, notFound, refusal, REGION } from './harness.js';

const harness = new Harness();

describe('requests that are Secrets Manager’s', () => {
  test.each([
    ['http://127.0.0.1:4566/', { 'x-amz-target': 'secretsmanager.GetSecretValue' }, true],
    [
      'https://secretsmanager.us-east-1.amazonaws.com/',
      { 'x-amz-target': 'secretsmanager.GetSecretValue' },
      true,
    ],
    [
      'http://127.0.0.1:4566/',
      { 'x-amz-target': 'AWSCognitoIdentityProviderService.DescribeUserPool' },
      false,
    ],
    ['http://127.0.0.1:4566/', { 'x-amz-target': 'secretsmanagers.GetSecretValue' }, false],
    ['http://127.0.0.1:4566/', {}, false],
  ])('%s %j: %s', (address, headers, expected) => {
    const url = new URL(address);
    const tls = url.protocol === 'https:';
    expect(
      harness.service.matches({
        method: 'POST',
        host: url.hostname,
        tls,
        url,
        headers: new Headers(headers as Record<string, string>),
        body: '',
      }),
    ).toBe(expected);
  });
});

describe('the JSON 1.1 protocol', () => {
  test('answers JSON with a request id', async () => {
    const { status, headers, body } = await new Harness().call('ListSecrets', {});
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).toEqual({ SecretList: [] });
  });

  test('an exception of the model has its message in Message', async () => {
    const { status, headers, body } = await harness.call('DescribeSecret', { SecretId: 'unknown' });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(body).toEqual(notFound);
  });

  test('ignores members that the model lacks, and takes null for absent', async () => {
    await harness.create('lenient', { Description: null, Invented: 1 });
    const described = await harness.done('DescribeSecret', { SecretId: 'lenient', Invented: 1 });
    expect(described).not.toHaveProperty('Description');
    expect(described).not.toHaveProperty('Invented');
  });

  test.each([
    ['not JSON', 'GetSecretValue', '{', 'The body of the request is not JSON.'],
    ['not an object', 'GetSecretValue', '[]', 'Unexpected value found where a structure or map was expected'],
    [
      'a number for a string',
      'GetSecretValue',
      '{"SecretId":1}',
      'NUMBER_VALUE can not be converted to a String',
    ],
    [
      'a string for a boolean',
      'DeleteSecret',
      '{"SecretId":"a","ForceDeleteWithoutRecovery":"yes"}',
      'STRING_VALUE can not be converted to a Boolean',
    ],
    [
      'a fraction for a whole number',
      'DeleteSecret',
      '{"SecretId":"a","RecoveryWindowInDays":7.5}',
      'NUMBER_VALUE can not be converted to an Integer',
    ],
    [
      'a string for a list',
      'PutSecretValue',
      '{"SecretId":"a","VersionStages":"AWSCURRENT"}',
      'Unexpected value found where a list was expected',
    ],
    [
      'bytes that are not base64',
      'PutSecretValue',
      '{"SecretId":"a","SecretBinary":"a-b"}',
      "The value at 'secretBinary' can not be converted to a Blob",
    ],
  ])('refuses %s', async (_title, action, body, message) => {
    expect((await harness.call(action, body)).body).toEqual(commonRefusal('SerializationException', message));
  });
});

describe('who may call', () => {
  const target = { 'x-amz-target': 'secretsmanager.ListSecrets' };
  const missing = commonRefusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const cases: [string, Record<string, string>, object][] = [
    ['nobody without a signature', {}, missing],
    ['nobody with another scheme', { authorization: 'Bearer token' }, missing],
    [
      'nobody with an unknown access key',
      { authorization: harness.authorization(REGION, 'AKIASOMEBODYELSE0000') },
      commonRefusal('UnrecognizedClientException', 'The security token included in the request is invalid.'),
    ],
  ];

  test.each(cases)('%s', async (_title, headers, expected) => {
    const { status, body } = await harness.send({ ...target, ...headers }, '{}');
    expect({ status, body }).toEqual({ status: 400, body: expected });
  });
});

test.each(['RotateSecret', 'ReplicateSecretToRegions', 'ValidateResourcePolicy', 'constructor', ''])(
  'an action that is not there (%s) is refused by name, and not by a 5xx',
  async (action) => {
    expect(await harness.refused(action, {})).toEqual(
      commonRefusal(
        'UnknownOperationException',
        `The local cloud does not have the action ${action} of AWS Secrets Manager.`,
      ),
    );
  },
);

test('secrets of one region are not seen in another, not even by their ARN', async () => {
  const arn = await harness.create('regional', {}, 'us-east-1');
  expect(arn).toContain(':us-east-1:');
  for (const SecretId of ['regional', arn]) {
    expect(await harness.refused('DescribeSecret', { SecretId })).toEqual(notFound);
    expect(await harness.done('DescribeSecret', { SecretId }, 'us-east-1')).toMatchObject({ ARN: arn });
  }
  await harness.create('regional');
});

test('replicas are refused rather than forgotten', async () => {
  expect(
    await harness.refused('CreateSecret', {
      Name: 'replicated',
      ClientRequestToken: 'x'.repeat(32),
      AddReplicaRegions: [{ Region: 'us-east-1' }],
    }),
  ).toEqual(refusal('InvalidParameterException', 'The local cloud does not replicate secrets.'));
  expect(await harness.refused('DescribeSecret', { SecretId: 'replicated' })).toEqual(notFound);
});
