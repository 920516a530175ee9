import fc from 'fast-check';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { actions as cognitoActions } from '../../../emulators/src/cognito/actions/index.js';
import { routes } from '../../../emulators/src/entra/graph/routes.js';
import { actions as secretsManagerActions } from '../../../emulators/src/secrets-manager/actions/index.js';
import * as hostile from './hostile-requests.js';
import { head, sendRaw, type RawAnswer } from './raw-http.js';

const RUNS = 200;

let cloud: LocalCloud;
let graphToken: string;
let poolId: string;
let clientId: string;
const defects: unknown[] = [];

type Send = (method: string, target: string, headers: readonly string[], body: string) => Promise<RawAnswer>;

const plain: Send = (method, target, headers, body) =>
  sendRaw(
    Number(new URL(cloud.endpoint).port),
    head(target, [...headers, `Content-Length: ${Buffer.byteLength(body)}`], method) + body,
  );
const secure: Send = (method, target, headers, body) =>
  sendRaw(
    Number(new URL(cloud.https).port),
    head(target, [...headers, `Content-Length: ${Buffer.byteLength(body)}`], method) + body,
    cloud.ca,
  );

const callAs = (service: string, target: string, body: string): Promise<RawAnswer> => {
  const scope = `${cloud.identity.accessKeyId}/20260101/eu-west-1/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`;
  const headers = ['Host: 127.0.0.1', `X-Amz-Target: ${target}`, `Authorization: ${authorization}`];
  return plain('POST', '/', headers, body);
};
const callCognito = (action: string, body: object): Promise<RawAnswer> =>
  callAs('cognito-idp', `AWSCognitoIdentityProviderService.${action}`, JSON.stringify(body));

const valueOf = (member: string, { text }: RawAnswer): string =>
  new RegExp(`"${member}":"([^"]+)"`).exec(text)![1]!;

beforeAll(async () => {
  cloud = await startLocalCloud({ onDefect: (error) => defects.push(error), onUnserved: () => undefined });
  poolId = valueOf('Id', await callCognito('CreateUserPool', { PoolName: 'target' }));
  const client = { UserPoolId: poolId, ClientName: 'target', GenerateSecret: true };
  clientId = valueOf('ClientId', await callCognito('CreateUserPoolClient', client));
  await callCognito('CreateUserPoolDomain', { UserPoolId: poolId, Domain: 'target' });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: cloud.identity.clientId,
    client_secret: cloud.identity.clientSecret,
    scope: 'https://graph.microsoft.com/.default',
  }).toString();
  const path = `/${cloud.identity.tenantId}/oauth2/v2.0/token`;
  const headers = ['Host: login.microsoftonline.com', hostile.FORM];
  graphToken = valueOf('access_token', await secure('POST', path, headers, form));
});
afterAll(() => cloud.close());

/** A segment that leads somewhere, or nowhere. */
const segment = (): fc.Arbitrary<string> =>
  fc.oneof(
    hostile.word,
    fc.constantFrom(
      ...hostile.segments,
      poolId,
      clientId,
      cloud.identity.tenantId,
      cloud.identity.callerObjectId,
    ),
  );

/** Every answer is one that the real services could give. */
async function holds(answer: Promise<RawAnswer>): Promise<void> {
  const { status, text } = await answer;
  expect({ defects, status, text }).toMatchObject({ defects: [] });
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
}

describe('no request makes the local cloud fail:', () => {
  test.each([
    ['any path on the plain port', plain],
    ['any path on the TLS port', secure],
  ])('%s', async (_, send) => {
    const { hosts, methods, queries, headers, bodies, targetOf } = hostile;
    const paths = fc.array(segment(), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        hosts,
        methods,
        paths,
        queries,
        headers,
        bodies,
        (host, method, path, query, others, body) =>
          holds(send(method, targetOf(path, query), [`Host: ${host}`, ...others], body)),
      ),
      { numRuns: RUNS },
    );
  });

  test('any path of Microsoft Graph, for a caller that it knows', async () => {
    const headers = ['Host: graph.microsoft.com', `Authorization: Bearer ${graphToken}`];
    const ids = fc.tuple(segment(), segment());
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        ids,
        hostile.queries,
        fc.json(),
        (route, values, query, body) => {
          const [first, second] = values;
          const path = route.path.replace(/\{\w+\}/, () => first).replace(/\{\w+\}/, () => second);
          return holds(secure(route.method, hostile.targetOf(['v1.0', path.slice(1)], query), headers, body));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['Cognito', 'cognito-idp', 'AWSCognitoIdentityProviderService.', cognitoActions, hostile.members.cognito],
    [
      'Secrets Manager',
      'secretsmanager',
      'secretsmanager.',
      secretsManagerActions,
      hostile.members.secretsManager,
    ],
  ] as const)('any action of %s', async (_, service, prefix, actions, names) => {
    const known = [poolId, clientId, 'target', 'a/b', ['orders/read'], { Key: 'a', Value: 'b' }];
    const bodies = fc.oneof(
      hostile.jsonOf(names, known).map((value) => JSON.stringify(value)),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...actions.keys()), bodies, (action, body) =>
        holds(callAs(service, prefix + action, body)),
      ),
      { numRuns: RUNS },
    );
  });
});
