import {
  claimsToBeManifest,
  ManifestError,
  parseManifest,
  type ManifestInput,
} from '@oauth-issuers/manifest';

const machine = {
  name: 'nightly-report',
  kind: 'machine' as const,
  clientId: '1example23456789',
  secret: { from: 'output' as const, name: 'orders-nightly-report-secret' },
  permissions: ['read'],
};

const manifest: ManifestInput = {
  manifestVersion: 1,
  name: 'dev-cognito/orders',
  profile: 'cognito',
  issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x1Y2z3',
  api: { identifier: 'orders', permissions: { read: { scope: 'orders/read' } } },
  clients: [machine],
};

function errorOf(value: unknown): ManifestError {
  try {
    parseManifest(value, 'output "manifest-orders" of dev-cognito');
  } catch (error) {
    if (error instanceof ManifestError) return error;
    throw error;
  }
  throw new Error('parseManifest accepted the value');
}

describe('parseManifest', () => {
  test('gives back what a stack wrote, with lists that were left out as empty ones', () => {
    const parsed = parseManifest(manifest);

    const { secret, ...others } = machine;
    const credential = { kind: 'secret', secret };
    expect(parsed).toMatchObject({ ...manifest, clients: [{ ...others, credential }] });
    expect(parsed.clients[0]).toMatchObject({ otherGrants: [], redirectUris: [] });
    expect(parsed.endpoints).toEqual({});
  });

  test.each([
    ['env', { from: 'env', name: 'SECRET' }],
    ['file', { from: 'file', path: 'secret.txt' }],
    ['aws-secrets-manager', { from: 'aws-secrets-manager', id: 'orders/nightly-report', key: 'secret' }],
    ['azure-key-vault', { from: 'azure-key-vault', id: 'https://v.vault.azure.net/secrets/nightly-report' }],
  ])('accepts a secret from %s', (_, secret) => {
    const [client] = parseManifest({ ...manifest, clients: [{ ...machine, secret }] }).clients;
    expect(client!.credential).toEqual({ kind: 'secret', secret });
  });

  test.each([[2], ['1'], [null]])(
    'refuses manifestVersion %p and says which version it reads',
    (manifestVersion) => {
      const error = errorOf({ ...manifest, manifestVersion });

      expect(error.code).toBe('MANIFEST_VERSION');
      expect(error.message).toContain('output "manifest-orders" of dev-cognito');
      expect(error.message).toContain(
        `manifestVersion is ${JSON.stringify(manifestVersion)}, this version reads 1`,
      );
    },
  );

  test.each<[string, Record<string, unknown>, string]>([
    ['no issuer', { issuer: undefined }, 'issuer: received nothing'],
    ['an issuer that is no URL', { issuer: 'cognito' }, 'issuer: received a string'],
    ['an unknown profile', { profile: 'okta' }, 'profile: received a string'],
    ['clients that are no list', { clients: {} }, 'clients: received an object'],
    [
      'a client of an unknown kind',
      { clients: [{ ...machine, kind: 'daemon' }] },
      'clients.0.kind: received a string',
    ],
    [
      'a secret from nowhere',
      { clients: [{ ...machine, secret: { from: 'memory' } }] },
      'clients.0.secret.from',
    ],
    [
      'a permission without scope',
      { api: { identifier: 'orders', permissions: { read: {} } } },
      'api.permissions.read.scope',
    ],
    [
      'a lifetime of no seconds',
      { clients: [{ ...machine, accessTokenLifetime: 0 }] },
      'clients.0.accessTokenLifetime',
    ],
  ])('refuses %s and says where', (_, change, problem) => {
    const error = errorOf({ ...manifest, ...change });

    expect(error.code).toBe('MANIFEST_INVALID');
    expect(error.message).toContain(problem);
  });

  test('reports every fault at once', () => {
    const error = errorOf({
      ...manifest,
      issuer: 'no',
      profile: 'no',
      clients: [{ ...machine, clientId: '' }],
    });

    expect(error.problems).toHaveLength(3);
  });

  test('never repeats a value: a secret may stand in the wrong place', () => {
    const error = errorOf({ ...manifest, clients: [{ ...machine, secret: 'p4ssw0rd-in-clear' }] });

    expect(error.message).not.toContain('p4ssw0rd');
  });
});

describe('claimsToBeManifest', () => {
  test.each<[unknown, boolean]>([
    [manifest, true],
    [{ manifestVersion: 99 }, true],
    [{}, false],
    [null, false],
    ['manifestVersion', false],
  ])('%j: %j', (value, expected) => {
    expect(claimsToBeManifest(value)).toBe(expected);
  });
});

describe('a member that there is not is an error with the nearest name', () => {
  const client = (change: object) => ({
    clients: [{ name: 'job', kind: 'machine', clientId: 'id', permissions: [], ...change }],
  });

  test.each<[name: string, change: object, problem: RegExp]>([
    ['at the top', { endpoint: {} }, /^endpoint: unknown member "endpoint". Did you mean "endpoints"\?/],
    ['in the API', { api: { identifier: 'x', permissions: {}, audiance: 'y' } }, /"audiance".*"audience"\?/],
    [
      'in a permission',
      { api: { identifier: 'x', permissions: { read: { scope: 's', rol: 'r' } } } },
      /"rol".*"role"\?/,
    ],
    [
      'in a client',
      client({ accessTokenLifeTime: 60 }),
      /"accessTokenLifeTime".*"accessTokenLifetime"\?.*client "job"/,
    ],
    ['among endpoints', { endpoints: { jwksUri: 'https://a.example' } }, /"jwksUri".*"jwks"\?/],
    ['in a reference', client({ secret: { from: 'env', name: 'S', keys: 'k' } }), /"keys".*"key"\?/],
    [
      'of another kind',
      client({ secret: { from: 'env', name: 'S', path: '/s' } }),
      /"path" here: it belongs to another kind/,
    ],
  ])('%s', (_, change, problem) => {
    const given = {
      manifestVersion: 1,
      name: 'lab/orders',
      profile: 'generic',
      issuer: 'https://issuer.example.com',
      api: { identifier: 'orders', permissions: {} },
      clients: [],
    };
    expect(() => parseManifest(given)).not.toThrow();
    let problems: readonly string[] = [];
    try {
      parseManifest({ ...given, ...change });
    } catch (error) {
      ({ problems } = error as ManifestError);
    }
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});
