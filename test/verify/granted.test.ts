import type { ManifestClient, Profile } from '@oauth-issuers/manifest';
import fc from 'fast-check';
import type { PermissionCell, Report } from '@oauth-issuers/verify';
import { startTestIssuer, type Faults, type TestIssuer } from '../support/verify-issuer.js';
import { resultOf, runCommand, verify, way } from '../support/verify-run.js';

const OPAQUE = 'opaque-access-token-0123456789';
type Members = Record<string, unknown>;

/** A token that cannot be read, and an answer with these members. */
const opaque = (members: Members = {}): Faults => ({
  tokenBody: (body) => ({ ...body, access_token: OPAQUE, ...members }),
});

const cellsOf = (report: Report, client: string): Record<string, boolean | null> =>
  Object.fromEntries(
    report.issuers[0]!.permissions.filter((cell) => cell.client === client).map((cell) => [
      cell.permission,
      cell.granted,
    ]),
  );

const contradicts = ({ declared, granted }: PermissionCell) => granted !== null && granted !== declared;

/** What a run of one faulty issuer says of nightly-report, which has `read` and not `write`. */
async function judged(profile: Profile, faults: Faults, change: Partial<ManifestClient> = {}) {
  const issuer = await startTestIssuer(profile, faults);
  const clients = issuer.manifest.clients.map((client) =>
    client.name === 'nightly-report' ? { ...client, ...change } : client,
  );
  const report = await verify(
    { ...issuer, manifest: { ...issuer.manifest, clients } },
    { clients: ['nightly-report'] },
  );
  await issuer.close();
  return report;
}

describe('a token that cannot be read grants what the answer says', () => {
  test.each<[scope: unknown, status: string, observed: RegExp, cells: Record<string, boolean | null>]>([
    ['orders:read', 'passed', /^orders:read, by the scope of the answer/, { read: true, write: false }],
    [['orders:read'], 'passed', /^orders:read, by the scope/, { read: true, write: false }],
    [
      'orders:read orders:write',
      'failed',
      /^not declared, yet granted: orders:write; granted in all: orders:read orders:write/,
      { read: true, write: true },
    ],
    [
      ['orders:read', 'orders:write'],
      'failed',
      /^not declared, yet granted: orders:write;/,
      { read: true, write: true },
    ],
    [
      'orders:read admin',
      'failed',
      /^not declared, yet granted: admin;/,
      { read: true, write: false, admin: true },
    ],
    [
      'orders:write',
      'failed',
      /granted: orders:write; declared, yet not granted: orders:read/,
      { read: false, write: true },
    ],
    [
      '',
      'failed',
      /^declared, yet not granted: orders:read; granted in all: none/,
      { read: false, write: false },
    ],
    [undefined, 'passed', /^orders:read, as asked for: .*RFC 6749 §5\.1/, { read: true, write: false }],
    [null, 'passed', /^orders:read, as asked for/, { read: true, write: false }],
  ])('scope %j: %s', async (scope, status, observed, cells) => {
    const report = await judged('generic', opaque({ scope }));
    expect(resultOf(report, 'token.permissions')).toMatchObject({
      status,
      observed: expect.stringMatching(observed) as string,
    });
    expect(cellsOf(report, 'nightly-report')).toEqual(cells);
    expect(report.exitCode).toBe(status === 'failed' ? 1 : 0);
  });

  test('so a scope that must be refused was granted, if the answer does not name another', async () => {
    const report = await judged('generic', {
      ...opaque(),
      decide: (asked) => (asked.form.get('scope') === 'orders:write' ? { granted: [] } : undefined),
    });
    expect(resultOf(report, 'refusal.undeclared-permission')).toMatchObject({
      status: 'failed',
      observed: 'granted: orders:write',
    });
    expect(cellsOf(report, 'nightly-report')).toEqual({ read: true, write: true });
    expect(report.exitCode).toBe(1);
  });

  test('where neither answer nor request name a scope, nothing is known', async () => {
    const refuseScopes: Faults = {
      ...opaque(),
      decide: (asked) => (asked.form.has('scope') ? { refused: 'invalid_scope', status: 400 } : undefined),
    };
    const report = await judged('generic', refuseScopes, { permissions: [] });
    expect(resultOf(report, 'token.permissions')).toMatchObject({
      status: 'inconclusive',
      observed: expect.stringMatching(
        /cannot be read, and neither answer nor request name a scope/,
      ) as string,
    });
    expect(report.exitCode).toBe(3);
  });

  test.each(['cognito', 'entra'] as const)('on %s that alone is a fault', async (profile) => {
    const report = await judged(profile, opaque());
    expect(resultOf(report, 'token.format').status).toBe('failed');
    expect(resultOf(report, 'token.permissions').status).toBe('inconclusive');
  });

  test('the matrix that a person sees, and the exit code, say the same', async () => {
    const issuer = await startTestIssuer('generic', opaque({ scope: 'orders:read orders:write' }));
    const { exitCode, stdout } = await runCommand([...way(issuer), '--client', 'nightly-report']);
    await issuer.close();
    expect(stdout).toMatch(/nightly-report +granted +GRANTED, not declared/);
    expect(stdout).toMatch(/received +not declared, yet granted: orders:write;/);
    expect(exitCode).toBe(1);
  });
});

describe('a token that can be read, and its answer, count together', () => {
  const claims = (members: Members, body: Members = {}): Faults => ({
    claims: (usual) => ({ ...usual, ...members }),
    tokenBody: (usual) => ({ ...usual, ...body }),
  });

  test.each<[Profile, Faults, RegExp]>([
    [
      'generic',
      claims({}, { scope: 'orders:read orders:write' }),
      /^not declared, yet granted: orders:write;/,
    ],
    [
      'cognito',
      claims({}, { scope: 'orders/read orders/write' }),
      /^not declared, yet granted: orders\/write;/,
    ],
    ['generic', claims({ scp: ['orders:write'] }), /^not declared, yet granted: orders:write;/],
    ['generic', claims({ scope: 'orders:read', scp: 'admin' }), /^not declared, yet granted: admin;/],
    ['entra', claims({ scp: 'write' }), /^not declared, yet granted: write;/],
    ['entra', claims({ roles: ['read.all', 'write.all'] }), /^not declared, yet granted: write\.all;/],
    ['entra', claims({ roles: 'read.all write.all' }), /^not declared, yet granted: write\.all;/],
    [
      'generic',
      claims({ scope: '' }, { scope: 'orders:read' }),
      /^declared, yet not granted: orders:read \(the answer names it, the token does not\);/,
    ],
    ['generic', claims({ scope: undefined }), /^declared, yet not granted: orders:read;/],
    ['generic', claims({ scope: { orders: true } }), /^declared, yet not granted: orders:read;/],
  ])('%s, row %#: a surplus and a lack fail, each named by itself', async (profile, faults, observed) => {
    const report = await judged(profile, faults);
    expect(resultOf(report, 'token.permissions')).toMatchObject({
      status: 'failed',
      observed: expect.stringMatching(observed) as string,
    });
    expect(report.exitCode).toBe(1);
  });

  test('a token for something else than was asked for is no refusal, if it has what was not declared', async () => {
    const report = await judged('generic', {
      decide: (asked) =>
        (asked.form.get('scope') ?? '').includes('verify-issuers')
          ? { granted: ['orders:write'] }
          : undefined,
    });
    expect(resultOf(report, 'refusal.unregistered-scope')).toMatchObject({
      status: 'failed',
      observed: '200 with an access token for orders:write',
    });
    expect(cellsOf(report, 'nightly-report')).toEqual({ read: true, write: true });
  });

  test('a permission that was granted is a fault, though another could not be tried', async () => {
    const issuer = await startTestIssuer('generic', {
      decide: (asked) =>
        asked.form.get('scope') === 'orders:write' ? { granted: ['orders:write'] } : undefined,
      answer: (asked, usual) =>
        asked.form.get('scope') === 'orders:admin' ? { status: 503, headers: {}, body: '' } : usual,
    });
    const { api } = issuer.manifest;
    const permissions = { ...api.permissions, admin: { scope: 'orders:admin' } };
    const report = await verify(
      { ...issuer, manifest: { ...issuer.manifest, api: { ...api, permissions } } },
      { clients: ['nightly-report'] },
    );
    await issuer.close();
    expect(resultOf(report, 'refusal.undeclared-permission').observed).toBe('granted: orders:write');
    expect(report.exitCode).toBe(1);
  });
});

describe('otherGrants', () => {
  const withBilling: Faults = {
    claims: (usual) => ({ ...usual, scope: `${String(usual['scope'])} billing:read` }),
  };

  test('are about other APIs, and no surplus', async () => {
    const report = await judged('generic', withBilling, { otherGrants: ['billing:read'] });
    expect(resultOf(report, 'token.permissions').status).toBe('passed');
  });

  test('do not allow a permission of this API that was not declared', async () => {
    const report = await judged(
      'generic',
      { claims: (usual) => ({ ...usual, scope: 'orders:read orders:write' }) },
      { otherGrants: ['orders:write'] },
    );
    expect(resultOf(report, 'token.permissions').status).toBe('failed');
    expect(cellsOf(report, 'nightly-report')).toEqual({ read: true, write: true });
  });
});

test('two permissions that look the same in tokens are refused', async () => {
  const issuer = await startTestIssuer('generic');
  const { api } = issuer.manifest;
  const permissions = { read: { scope: 'orders' }, write: { scope: 'orders' } };
  await expect(
    verify({ ...issuer, manifest: { ...issuer.manifest, api: { ...api, permissions } } }),
  ).rejects.toThrow('api.permissions: "read" and "write" have the same scope "orders"');
  await issuer.close();
});

describe('whatever an issuer grants, matrix and exit code agree', () => {
  let issuer: TestIssuer;
  let profile: Profile;
  const values = fc.subarray(['read', 'write', 'admin']);
  /** What a server makes of each request: the token's claims, the answer's scope, and whether the token can be read. */
  const server = fc.record({
    claims: fc.option(values, { nil: undefined }),
    told: fc.option(values, { nil: undefined }),
    readable: fc.boolean(),
    grantsProbes: fc.boolean(),
  });
  const selections = fc.subarray(
    ['discovery', 'grant', 'token', 'token.permissions', 'refusal', 'refusal.wrong-secret'],
    {
      minLength: 1,
    },
  );

  afterEach(() => issuer.close());

  test.each(['cognito', 'generic', 'entra'] as const)('%s', async (name) => {
    profile = name;
    issuer = await startTestIssuer(profile);
    const wire = (permission: string) => {
      if (profile === 'entra') return `${permission}.all`;
      return profile === 'cognito' ? `orders/${permission}` : `orders:${permission}`;
    };
    const property = fc.asyncProperty(server, selections, async (answers, checks) => {
      Object.assign(issuer.faults, faultsOf(answers, wire));
      const report = await verify(issuer, { checks });
      const results = report.issuers[0]!.results;
      for (const cell of report.issuers[0]!.permissions.filter(contradicts)) {
        const failing = results.filter(
          ({ client, status, check }) =>
            client === cell.client && status === 'failed' && /^(token\.permissions|refusal\.)/.test(check),
        );
        expect({ cell, checks: failing.map(({ check }) => check) }).toMatchObject({
          checks: expect.arrayContaining([expect.any(String)]) as string[],
        });
        expect(report.exitCode).toBe(1);
      }
      const passed = results.filter(
        ({ check, status }) => check === 'token.permissions' && status === 'passed',
      );
      for (const { client } of passed) {
        const lacking = report.issuers[0]!.permissions.filter(
          (cell) => cell.client === client && cell.declared && cell.granted !== true,
        );
        expect(lacking).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns: 60 });
  });

  const faultsOf = (
    {
      claims,
      told,
      readable,
      grantsProbes,
    }: {
      claims?: string[] | undefined;
      told?: string[] | undefined;
      readable: boolean;
      grantsProbes: boolean;
    },
    wire: (permission: string) => string,
  ): Faults => ({
    decide: (asked) =>
      grantsProbes && /write|admin|verify/.test(asked.form.get('scope') ?? '')
        ? { granted: asked.form.get('scope')!.split(' ') }
        : undefined,
    claims: (usual) =>
      claims === undefined
        ? usual
        : {
            ...usual,
            ...(profile === 'entra' ? { roles: claims.map(wire) } : { scope: claims.map(wire).join(' ') }),
          },
    tokenBody: (usual) => ({
      ...usual,
      ...(readable ? {} : { access_token: OPAQUE }),
      ...(told === undefined ? {} : { scope: told.map(wire).join(' ') }),
    }),
  });
});
