import { error, Harness, REGION } from './harness.js';

const harness = new Harness();
const target = (action: string) => `AWSCognitoIdentityProviderService.${action}`;

function post(headers: Record<string, string>, body = '{}', url = 'http://127.0.0.1:4566/') {
  return harness.send({ method: 'POST', url: new URL(url), headers: new Headers(headers), body });
}

describe('requests that are Cognito’s', () => {
  const matches = (url: string, headers: Record<string, string> = {}): boolean => {
    const parsed = new URL(url);
    return harness.service.matches({
      method: 'POST',
      host: parsed.hostname,
      tls: parsed.protocol === 'https:',
      url: parsed,
      headers: new Headers(headers),
      body: '',
    });
  };

  test.each([
    ['http://127.0.0.1:4566/', { 'x-amz-target': target('DescribeUserPool') }, true],
    ['https://cognito-idp.us-east-1.amazonaws.com/', { 'x-amz-target': target('DescribeUserPool') }, true],
    ['https://cognito-idp.us-east-1.amazonaws.com/', {}, true],
    [`https://anything.auth.${REGION}.amazoncognito.com/`, {}, true],
    ['http://127.0.0.1:4566/', { 'x-amz-target': 'secretsmanager.GetSecretValue' }, false],
    ['http://127.0.0.1:4566/', {}, false],
    [`http://anything.auth.${REGION}.amazoncognito.com/`, {}, false],
    ['https://login.microsoftonline.com/', {}, false],
    ['https://cognito-idp.us-east-1.amazonaws.com.example.com/', {}, false],
  ])('%s %j: %s', (url, headers, expected) => {
    expect(matches(url, headers)).toBe(expected);
  });
});

describe('the JSON 1.1 protocol', () => {
  test('answers JSON with a request id', async () => {
    const { status, headers, body } = await harness.call('CreateUserPool', { PoolName: 'orders' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).toMatchObject({ UserPool: { CreationDate: harness.now.getTime() / 1000 } });
  });

  test('names the error in body and header', async () => {
    const { status, headers, body } = await harness.call('DescribeUserPool', { UserPoolId: 'eu-west-1_abc' });
    expect(status).toBe(400);
    expect(headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException:');
    expect(body).toEqual(error('ResourceNotFoundException', 'User pool eu-west-1_abc does not exist.'));
  });

  test('answers an action without output by an empty body', async () => {
    const UserPoolId = await harness.pool();
    const { status, text } = await harness.call('DeleteUserPool', { UserPoolId });
    expect({ status, text }).toEqual({ status: 200, text: '' });
  });

  test('is the same over TLS under the real host name', async () => {
    const { body } = await post(
      { 'x-amz-target': target('ListUserPools'), authorization: harness.authorization('us-east-2') },
      '{"MaxResults":1}',
      'https://cognito-idp.us-east-2.amazonaws.com/',
    );
    expect(body).toEqual({ UserPools: [] });
  });

  test('ignores members that the model lacks, and takes null for absent', async () => {
    const { UserPool } = await harness.done('CreateUserPool', {
      PoolName: 'orders',
      DeletionProtection: null,
      Invented: 1,
      AdminCreateUserConfig: { Invented: 1 },
    });
    expect(UserPool.DeletionProtection).toBe('INACTIVE');
    expect(UserPool).not.toHaveProperty('Invented');
    expect(UserPool.AdminCreateUserConfig).not.toHaveProperty('Invented');
  });

  test.each([
    ['not JSON', '{', 'The body of the request is not JSON.'],
    ['a number for a string', '{"PoolName":1}', 'NUMBER_VALUE can not be converted to a String'],
    ['a list for a string', '{"PoolName":["a"]}', 'Start of list can not be converted to a String'],
    [
      'a string for a boolean',
      '{"PoolName":"a","AdminCreateUserConfig":{"AllowAdminCreateUserOnly":"yes"}}',
      'STRING_VALUE can not be converted to a Boolean',
    ],
    [
      'a fraction for a whole number',
      '{"PoolName":"a","Policies":{"PasswordPolicy":{"MinimumLength":8.5}}}',
      'NUMBER_VALUE can not be converted to an Integer',
    ],
    [
      'a string for a list',
      '{"PoolName":"a","AutoVerifiedAttributes":"email"}',
      'Unexpected value found where a list was expected',
    ],
    [
      'a list for a structure',
      '{"PoolName":"a","Policies":[]}',
      'Unexpected value found where a structure or map was expected',
    ],
  ])('refuses %s', async (_title, body, message) => {
    expect((await harness.call('CreateUserPool', body)).body).toEqual(
      error('SerializationException', message),
    );
  });
});

describe('who may call', () => {
  const cases: [string, Record<string, string>, object][] = [
    [
      'nobody without a signature',
      {},
      error('MissingAuthenticationTokenException', 'Missing Authentication Token'),
    ],
    [
      'nobody with another scheme',
      { authorization: 'Bearer token' },
      error('MissingAuthenticationTokenException', 'Missing Authentication Token'),
    ],
    [
      'nobody with an unknown access key',
      { authorization: harness.authorization(REGION, 'AKIASOMEBODYELSE0000') },
      error('UnrecognizedClientException', 'The security token included in the request is invalid.'),
    ],
  ];

  test.each(cases)('%s', async (_title, headers, expected) => {
    const { status, body } = await post({ 'x-amz-target': target('ListUserPools'), ...headers });
    expect({ status, body }).toEqual({ status: 400, body: expected });
  });
});

test('an action that is not there is refused by name, and not by a 5xx', async () => {
  expect(await harness.refused('AdminCreateUser', {})).toEqual(
    error(
      'UnknownOperationException',
      'The local cloud does not have the action AdminCreateUser of Amazon Cognito user pools.',
    ),
  );
});

test('pools of one region are not seen in another', async () => {
  const UserPoolId = await harness.pool({}, 'us-east-1');
  expect(UserPoolId).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
  expect(await harness.refused('DescribeUserPool', { UserPoolId })).toEqual(
    error('ResourceNotFoundException', `User pool ${UserPoolId} does not exist.`),
  );
  expect((await harness.done('DescribeUserPool', { UserPoolId }, 'us-east-1')).UserPool.Id).toBe(UserPoolId);
});
