import {
  type Credential,
  credentialKinds,
  ManifestError,
  parseManifest,
  type ManifestInput,
} from '@oauth-issuers/manifest';
import { credentials, manifestWith } from './example.js';

const parsed = (client: object) => parseManifest(manifestWith(client)).clients[0]!;

function refusalOf(client: object): string {
  try {
    parseManifest(manifestWith(client), 'orders.json');
  } catch (error) {
    if (error instanceof ManifestError) return error.message;
    throw error;
  }
  throw new Error('The manifest was read.');
}

const output = { from: 'output' as const, name: 'orders-sync-job-secret' };
const previous = { from: 'env' as const, name: 'PREVIOUS' };
const expires = '2027-01-31T00:00:00Z';

describe('a client', () => {
  test.each<[string, Partial<ManifestInput['clients'][number]>, unknown]>([
    ['a secret', { secret: output }, { kind: 'secret', secret: output }],
    [
      'a secret that is being rotated, and ends',
      { secret: output, previousSecret: previous, secretExpiresAt: expires },
      { kind: 'secret', secret: output, previous, expiresAt: expires },
    ],
    ['nothing', {}, { kind: 'none' }],
  ])('of a manifest that names %s has it as its credential alone', (_what, members, credential) => {
    const client = parsed(members);
    expect(client).toEqual({ ...parsed({}), credential });
    expect(parsed(client)).toEqual(client);
  });

  test.each(credentials)('may prove itself by $kind', (credential) => {
    expect(parsed({ credential }).credential).toEqual(credential);
  });

  test('may be any workload that an expression matches', () => {
    const workload = credentials[2] as Extract<Credential, { kind: 'federated' }>;
    const { kind, issuer, audience, assertion } = workload;
    const claimsMatchingExpression = "claims['sub'] matches 'repo:example/*'";
    const credential = { kind, issuer, audience, assertion, claimsMatchingExpression };
    expect(parsed({ credential }).credential).toEqual(credential);
  });

  test('that was read can be read again', () => {
    for (const credential of credentials) {
      const once = parseManifest(manifestWith({ credential }));
      expect(parseManifest(once)).toEqual(once);
    }
  });
});

test('the examples are of every kind', () => {
  expect(credentials.map(({ kind }) => kind)).toEqual(credentialKinds);
});

test('a kind of credential that is unknown is refused by its name, with the client that has it', () => {
  const refusal = refusalOf({ credential: { kind: 'passkey', id: 'x' } });
  expect(refusal).toContain('clients.0.credential.kind: received "passkey", expected');
  for (const kind of credentialKinds) expect(refusal).toContain(`"${kind}"`);
  expect(refusal).toContain('(client "sync-job")');
});

test.each([
  ['a secret where the kind belongs', { kind: 'Zq8!not-a-kind' }],
  ['a long word where the kind belongs', { kind: 'a'.repeat(33) }],
  ['a secret where a member belongs', { kind: 'none', 'Zq8!not-a-kind': 'Zq8!not-a-kind' }],
])('%s is not printed', (_what, credential) => {
  expect(refusalOf({ credential })).not.toMatch(/Zq8!not-a-kind"|a{33}/);
});

test.each<[string, object, RegExp]>([
  ['a secret beside it', { secret: output, credential: { kind: 'none' } }, /clients\.0: .*written once/],
  [
    'a previous secret beside it',
    { previousSecret: previous, credential: credentials[1] },
    /clients\.0: .*written once/,
  ],
  [
    'the expiry of a secret beside it',
    { secretExpiresAt: expires, credential: credentials[2] },
    /clients\.0: .*written once/,
  ],
  [
    'a thumbprint of 39 digits',
    { credential: { ...credentials[1], thumbprint: 'a'.repeat(39) } },
    /thumbprint/,
  ],
  [
    'a thumbprint of 41 digits',
    { credential: { ...credentials[1], thumbprint: 'a'.repeat(41) } },
    /thumbprint/,
  ],
  [
    'a thumbprint in Base64',
    { credential: { ...credentials[1], thumbprint: `${'a'.repeat(39)}=` } },
    /thumbpr/,
  ],
  [
    'neither subject nor expression',
    { credential: { ...credentials[2], subject: undefined } },
    /credential: .*either/,
  ],
  [
    'a subject and an expression',
    { credential: { ...credentials[2], claimsMatchingExpression: "claims['sub'] eq 'a'" } },
    /credential: .*either/,
  ],
  ['no audience', { credential: { ...credentials[2], audience: undefined } }, /credential\.audience/],
  [
    'an assertion from nowhere',
    { credential: { ...credentials[2], assertion: { from: 'memory' } } },
    /credential\.assertion\.from/,
  ],
  ['a member that is unknown', { credential: { kind: 'none', why: 'x' } }, /credential\.why: unknown member/],
  ['no kind', { credential: {} }, /credential\.kind: received nothing/],
  ['a text in its place', { credential: 'secret' }, /clients\.0\.credential/],
])('a credential with %s is refused, and the client named', (_what, client, problem) => {
  const refusal = refusalOf(client);
  expect(refusal).toMatch(problem);
  expect(refusal).toContain('(client "sync-job")');
});
