import * as fc from 'fast-check';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import type { Incoming } from '../../../emulators/src/core/service.js';
import { createSts } from '../../../emulators/src/sts/index.js';
import { parseXml } from '../../support/xml.js';
import { Faults } from '../../../emulators/src/core/faults.js';

const identity = createIdentity();
const sts = createSts({
  clock: { now: () => new Date() },
  identity,
  faults: new Faults(),
  httpsEndpoint: () => '',
});

const signedFor = (service: string, accessKeyId = identity.accessKeyId): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=00`,
});

const request = (body: string, headers = signedFor('sts'), url = 'http://127.0.0.1:4566/'): Incoming => ({
  method: 'POST',
  url: new URL(url),
  host: new URL(url).hostname,
  tls: url.startsWith('https'),
  headers: new Headers({ 'content-type': 'application/x-www-form-urlencoded', ...headers }),
  body,
});

const CALLER = 'Action=GetCallerIdentity&Version=2011-06-15';

test.each([
  ['signed for it, on the plain endpoint', request(CALLER), true],
  ['its own host', request(CALLER, {}, 'https://sts.eu-west-1.amazonaws.com/'), true],
  ['its global host', request(CALLER, {}, 'https://sts.amazonaws.com/'), true],
  ['signed for another service', request('Action=ListUsers&Version=2010-05-08', signedFor('iam')), false],
  ['not signed, on the plain endpoint', request(CALLER, {}), false],
  ['another host', request(CALLER, {}, 'https://sts.example.com/'), false],
])('a request is STS’s: %s', (_title, incoming, expected) => {
  expect(sts.matches(incoming)).toBe(expected);
});

test('GetCallerIdentity tells the account in XML', async () => {
  const answer = await sts.handle(request(CALLER));
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/xml');
  const requestId = answer.headers.get('x-amzn-requestid')!;
  expect(text).toBe(`<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>arn:aws:iam::${identity.accountId}:user/local-cloud</Arn>
    <UserId>AIDALOCALCLOUD000000</UserId>
    <Account>${identity.accountId}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>${requestId}</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`);
});

test.each([
  [
    'an action that is not there',
    request('Action=AssumeRole%3C%26&Version=2011-06-15'),
    400,
    'InvalidAction',
    'Could not find operation AssumeRole&#60;&#38; for version 2011-06-15',
  ],
  ['no action', request(''), 400, 'MissingAction', 'The request must contain the parameter Action.'],
  [
    'another access key',
    request(CALLER, signedFor('sts', 'AKIASOMEBODYELSE0000')),
    403,
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
  ],
  [
    'no signature',
    request(CALLER, {}, 'https://sts.amazonaws.com/'),
    403,
    'MissingAuthenticationToken',
    'Request is missing Authentication Token',
  ],
])('refuses %s', async (_title, incoming, status, code, message) => {
  const answer = await sts.handle(incoming);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(`<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>${message}</Message>
  </Error>
  <RequestId>${answer.headers.get('x-amzn-requestid')}</RequestId>
</ErrorResponse>
`);
});

test('has nothing to show', () => {
  expect(sts.snapshot()).toEqual({});
});

test('whatever it is sent, it says what is wrong in XML', async () => {
  const text = fc.string({ unit: 'binary' });
  const action = fc.oneof(
    text,
    fc.constantFrom('\0', '\ud800', '\uffff', '__proto__', ']]>', '&amp;', 'x'.repeat(100_000)),
  );
  const body = fc.oneof(
    text,
    action.map((name) => new URLSearchParams({ Action: name }).toString()),
  );
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom('GET', 'POST', 'PUT'), async (sent, method) => {
      const answer = await sts.handle({ ...request(sent), method });
      const { name, children } = parseXml(await answer.text());
      expect([answer.status, name, children[0]!.name]).toEqual([400, 'ErrorResponse', 'Error']);
    }),
  );
});

test('an action in the address is asked for by GET alone', async () => {
  const asked = request('', signedFor('sts'), `http://127.0.0.1:4566/?${CALLER}`);
  expect((await sts.handle({ ...asked, method: 'GET' })).status).toBe(200);
  expect((await sts.handle(asked)).status).toBe(400);
});
