import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { CognitoIdentityProviderClient, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud.close());

const signed = (service: string) => ({
  authorization:
    `AWS4-HMAC-SHA256 Credential=${cloud.identity.accessKeyId}/20261121/eu-west-1/${service}/aws4_request, ` +
    'SignedHeaders=host, Signature=0123',
});
const message = (service: string, action: string, option: string, variable: string) =>
  `The local cloud does not serve ${service} (asked for ${action}). Send it to another emulator: ` +
  `local-cloud --forward ${option}=http://127.0.0.1:PORT, or ${variable}=http://127.0.0.1:PORT in the environment.`;

interface Case {
  readonly service: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly action: string;
  readonly variable: string;
  readonly type: string;
  /** The answer around the message. */
  readonly answer: (message: string) => string;
}

const json = (said: string) => JSON.stringify({ __type: 'UnknownOperationException', message: said });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const cases: Readonly<Record<string, Case>> = {
  query: {
    service: 'iam',
    headers: form,
    body: 'Action=CreateRole&Version=2010-05-08',
    action: 'CreateRole',
    variable: 'AWS_ENDPOINT_URL_IAM',
    type: 'text/xml',
    answer: (said) =>
      `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>${said}</Message></Error>` +
      '<RequestId>ID</RequestId></ErrorResponse>',
  },
  'query of EC2': {
    service: 'ec2',
    headers: form,
    body: 'Action=DescribeVpcs&Version=2016-11-15',
    action: 'DescribeVpcs',
    variable: 'AWS_ENDPOINT_URL_EC2',
    type: 'text/xml',
    answer: (said) =>
      `<Response><Errors><Error><Code>InvalidAction</Code><Message>${said}</Message></Error></Errors>` +
      '<RequestID>ID</RequestID></Response>',
  },
  'JSON 1.0': {
    service: 'dynamodb',
    headers: {
      'x-amz-target': 'DynamoDB_20120810.CreateTable',
      'content-type': 'application/x-amz-json-1.0',
    },
    body: '{}',
    action: 'CreateTable',
    variable: 'AWS_ENDPOINT_URL_DYNAMODB',
    type: 'application/x-amz-json-1.0',
    answer: json,
  },
  'JSON 1.1': {
    service: 'logs',
    headers: { 'x-amz-target': 'Logs_20140328.CreateLogGroup', 'content-type': 'application/x-amz-json-1.1' },
    body: '{}',
    action: 'CreateLogGroup',
    variable: 'AWS_ENDPOINT_URL_CLOUDWATCH_LOGS',
    type: 'application/x-amz-json-1.1',
    answer: json,
  },
  'REST with JSON': {
    service: 'lambda',
    path: '/2015-03-31/functions/sign-up/policy',
    body: '{}',
    action: 'POST /2015-03-31/functions/sign-up/policy',
    variable: 'AWS_ENDPOINT_URL_LAMBDA',
    type: 'application/json',
    answer: (said) => JSON.stringify({ code: 'UnknownOperationException', message: said }),
  },
  'REST with XML': {
    service: 'route53',
    path: '/2013-04-01/hostedzone',
    method: 'GET',
    action: 'GET /2013-04-01/hostedzone',
    variable: 'AWS_ENDPOINT_URL_ROUTE_53',
    type: 'text/xml',
    answer: (said) =>
      `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidAction</Code><Message>${said}</Message></Error>` +
      '<RequestId>ID</RequestId></ErrorResponse>',
  },
  'XML of S3': {
    service: 's3',
    path: '/logins',
    method: 'PUT',
    action: 'PUT /logins',
    variable: 'AWS_ENDPOINT_URL_S3',
    type: 'application/xml',
    answer: (said) =>
      `<Error><Code>InvalidAction</Code><Message>${said}</Message><RequestId>ID</RequestId></Error>`,
  },
  CBOR: {
    service: 'monitoring',
    path: '/service/GraniteServiceVersion20100801/operation/PutMetricAlarm',
    headers: { 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor' },
    action: 'PutMetricAlarm',
    variable: 'AWS_ENDPOINT_URL_CLOUDWATCH',
    type: 'application/cbor',
    // RFC 8949: a map of two, texts of 6, 25, 7 and (16 bits of length) many bytes.
    answer: (said) =>
      Buffer.concat([
        Buffer.from([0xa2, 0x66]),
        Buffer.from('__type'),
        Buffer.from([0x78, 25]),
        Buffer.from('UnknownOperationException'),
        Buffer.from([0x67]),
        Buffer.from('message'),
        Buffer.from([0x78, said.length]),
        Buffer.from(said),
      ]).toString('latin1'),
  },
};

const ask = ({ service, path = '/', method = 'POST', headers, body }: Case) =>
  fetch(cloud.endpoint + path, {
    method,
    headers: { ...signed(service), ...headers },
    ...(body !== undefined && { body }),
  });

test.each(Object.entries(cases))('a request in %s is refused in it', async (_name, each) => {
  const response = await ask(each);
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const said = message(each.service, each.action, each.service, each.variable);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe(each.type);
  expect(text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')).toBe(each.answer(said));
  expect(cloud.exchanges.at(-1)).toMatchObject({ service: 'unserved', status: 400 });
});

test('a body that is too long is refused in the same protocol', async () => {
  const response = await ask({ ...cases.query!, body: `Action=CreateRole&a=${'x'.repeat(5 * 1024 * 1024)}` });
  expect(response.status).toBe(413);
});

test('what is signed for no service is still no service', async () => {
  const response = await fetch(`${cloud.endpoint}/unknown`);
  expect(response.status).toBe(421);
  expect(await response.json()).toMatchObject({ error: 'no_such_service' });
});

test('an SDK that signs people up reads that the action is missing, not a signature', async () => {
  const { region, accessKeyId, secretAccessKey } = cloud.identity;
  const client = new CognitoIdentityProviderClient({
    endpoint: cloud.endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
  });
  const command = new SignUpCommand({ ClientId: 'app', Username: 'anna', Password: 'secret' });
  await expect(client.send(command)).rejects.toMatchObject({
    name: 'UnknownOperationException',
    message: 'The local cloud does not have the action SignUp of Amazon Cognito user pools.',
  });
  client.destroy();
});
