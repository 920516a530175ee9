import fc from 'fast-check';
import {
  authSessions,
  clientNames,
  domainPrefixes,
  gracePeriods,
  redirectUrls,
  refreshLifetimes,
  scopeDescriptions,
  scopeNames,
  scopeReferences,
  serverIdentifiers,
  serverNames,
  shortLifetimes,
  type Values,
} from '../../support/cognito-values.js';
import { Harness, type Received } from './harness.js';

/**
 * The values that the constructs are tested with, sent to the local cloud: what synth accepts is accepted, and what it
 * refuses is refused with the error of the API.
 */
interface Limit {
  readonly what: string;
  readonly holds: (runs: number) => Promise<void>;
}

/** A kind of value, and what is asked of a local cloud with one. */
function limit<T>(
  what: string,
  values: Values<T>,
  send: (harness: Harness, UserPoolId: string, value: T) => Promise<Received>,
): Limit {
  const answerTo = async (value: T): Promise<Received> => {
    const harness = new Harness();
    return send(harness, await harness.pool(), value);
  };
  const assertAll = (arbitrary: fc.Arbitrary<T>, expected: object, numRuns: number): Promise<void> =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => {
        expect(await answerTo(value)).toMatchObject(expected);
      }),
      { numRuns },
    );
  return {
    what,
    holds: async (runs) => {
      await assertAll(values.valid, { status: 200 }, runs);
      await assertAll(values.invalid, { status: 400, body: { __type: 'InvalidParameterException' } }, runs);
    },
  };
}

/** A resource server; the rest of its input may depend on the value. */
const server =
  <T>(input: (value: T) => object) =>
  (harness: Harness, UserPoolId: string, value: T): Promise<Received> =>
    harness.call('CreateResourceServer', {
      UserPoolId,
      Identifier: 'orders',
      Name: 'orders',
      ...input(value),
    });

const client =
  <T>(input: (value: T) => object) =>
  (harness: Harness, UserPoolId: string, value: T): Promise<Received> =>
    harness.call('CreateUserPoolClient', { UserPoolId, ClientName: 'app', ...input(value) });

const scope = (ScopeName: string, ScopeDescription = 'd') => ({ Scopes: [{ ScopeName, ScopeDescription }] });

const lifetimes = (access: number, id: number, refresh: number) => ({
  AccessTokenValidity: access,
  IdTokenValidity: id,
  RefreshTokenValidity: refresh,
  TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
});

const urls = (member: 'CallbackURLs' | 'LogoutURLs') => (url: string) => ({
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://app.example.com/callback'],
  [member]: [url],
});

test.each([
  limit(
    'identifiers of resource servers',
    serverIdentifiers,
    server((Identifier) => ({ Identifier })),
  ),
  limit(
    'names of resource servers',
    serverNames,
    server((Name) => ({ Name })),
  ),
  limit(
    'names of scopes',
    scopeNames,
    server((name) => scope(name)),
  ),
  limit(
    'descriptions of scopes',
    scopeDescriptions,
    server((description) => scope('read', description)),
  ),
  limit('identifiers and scopes together', scopeReferences, async (harness, UserPoolId, value) => {
    const { identifier, name } = value;
    await server(() => ({ Identifier: identifier, ...scope(name) }))(harness, UserPoolId, value);
    const AllowedOAuthScopes = [`${identifier}/${name}`];
    return client(() => ({ AllowedOAuthScopes }))(harness, UserPoolId, value);
  }),
  limit(
    'names of clients',
    clientNames,
    client((ClientName) => ({ ClientName })),
  ),
  limit('prefixes of domains', domainPrefixes, (harness, UserPoolId, Domain) =>
    harness.call('CreateUserPoolDomain', { UserPoolId, Domain }),
  ),
  limit(
    'lifetimes of access tokens',
    shortLifetimes,
    client((seconds) => lifetimes(seconds, 300, 86_400)),
  ),
  limit(
    'lifetimes of ID tokens',
    shortLifetimes,
    client((seconds) => lifetimes(300, seconds, 86_400)),
  ),
  limit(
    'lifetimes of refresh tokens',
    refreshLifetimes,
    client((seconds) => lifetimes(300, 300, seconds)),
  ),
  limit(
    'sessions of a sign-in',
    authSessions,
    client((AuthSessionValidity) => ({ AuthSessionValidity })),
  ),
  limit(
    'grace of a rotation',
    gracePeriods,
    client((RetryGracePeriodSeconds) => ({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds },
    })),
  ),
  limit('callback URLs', redirectUrls, client(urls('CallbackURLs'))),
  limit('logout URLs', redirectUrls, client(urls('LogoutURLs'))),
])('$what end where the API model says', async ({ holds }) => {
  await holds(60);
});
