import { Duration, ResourceServer, UserPoolDomain } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
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
import { problemsOf } from '../../support/synth.js';
import { client, userPool } from './app-client/app-client-fixture.js';

type Build = (stack: TerraformStack) => unknown;

const server =
  (identifier: string, scopes: Record<string, string>, serverName = 'server'): Build =>
  (stack) =>
    new ResourceServer(stack, 'server', { userPool, identifier, serverName, scopes });
const lifetimes = (accessToken: number, idToken: number, refreshToken: number): Build =>
  client({
    kind: 'web',
    lifetimes: {
      accessToken: Duration.seconds(accessToken),
      idToken: Duration.seconds(idToken),
      refreshToken: Duration.seconds(refreshToken),
    },
  });

interface Limit {
  readonly what: string;
  readonly holds: (runs: number) => void;
}

/** A kind of value, and what is built with one. */
function limit<T>(what: string, values: Values<T>, build: (value: T) => Build): Limit {
  const assertAll = (
    arbitrary: fc.Arbitrary<T>,
    check: (problems: readonly string[]) => void,
    numRuns: number,
  ) =>
    fc.assert(
      fc.property(arbitrary, (value) => check(problemsOf((stack) => void build(value)(stack)))),
      { numRuns },
    );
  return {
    what,
    holds: (runs) => {
      assertAll(values.valid, (problems) => expect(problems).toEqual([]), runs);
      assertAll(values.invalid, (problems) => expect(problems).not.toEqual([]), runs);
    },
  };
}

/** The model counts characters, and the provider bytes: of those that both take. */
const shortInBytes: Values<string> = {
  ...scopeDescriptions,
  valid: scopeDescriptions.valid.filter((text) => Buffer.byteLength(text) <= 256),
};

test.each([
  limit('identifiers of resource servers', serverIdentifiers, (identifier) => server(identifier, {})),
  limit('names of resource servers', serverNames, (name) => server('orders', {}, name)),
  limit('names of scopes', scopeNames, (name) => server('o', { [name]: 'd' })),
  limit('descriptions of scopes', shortInBytes, (description) => server('orders', { read: description })),
  limit('identifiers and scopes together', scopeReferences, ({ identifier, name }) =>
    server(identifier, { [name]: 'd' }),
  ),
  limit('names of clients', clientNames, (clientName) => client({ clientName })),
  limit(
    'prefixes of domains',
    domainPrefixes,
    (prefix) => (stack) => new UserPoolDomain(stack, 'domain', { userPool, prefix }),
  ),
  limit('lifetimes of access tokens', shortLifetimes, (seconds) => lifetimes(seconds, 300, 86_400)),
  limit('lifetimes of ID tokens', shortLifetimes, (seconds) => lifetimes(300, seconds, 86_400)),
  limit('lifetimes of refresh tokens', refreshLifetimes, (seconds) => lifetimes(300, 300, seconds)),
  limit('sessions of a sign-in', authSessions, (minutes) =>
    client({ kind: 'web', authSession: Duration.minutes(minutes) }),
  ),
  limit('grace of a rotation', gracePeriods, (seconds) =>
    client({ kind: 'web', refreshTokenRotation: { gracePeriod: Duration.seconds(seconds) } }),
  ),
  limit('callback URLs', redirectUrls, (url) => client({ kind: 'native', callbackUrls: [url] })),
  limit('logout URLs', redirectUrls, (url) => client({ kind: 'native', logoutUrls: [url] })),
])('$what end where the API model says', ({ holds }) => {
  holds(60);
});
