import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checks } from '@oauth-issuers/verify';
import { parseManifest } from '@oauth-issuers/manifest';
import { planIssuer, plannedProbes, plannedTokens, usesOwnToken } from '../../../verify/src/engine/plan.js';
import { profiles } from '../../../verify/src/profiles/index.js';
import { shapes } from '../../support/verify-shapes.js';

const PIECES = join(__dirname, '../../../verify/src/evidence');
const PROFILES = ['cognito', 'entra', 'generic'] as const;

/** What a plan says for one check alone. */
function planned(profile: (typeof PROFILES)[number], check: string) {
  const plan = planIssuer(shapes[profile]().manifest, { checks: [check] });
  return {
    tokens: plannedTokens(plan, false),
    probes: plannedProbes(plan),
    secretsOf: plan.confidentialClients.map(({ name }) => name),
    ownTokens: plan.checks.filter(usesOwnToken).map(({ client }) => client!.name),
  };
}

const MACHINES = ['nightly-report', 'sync-job'];
const nothing = { tokens: 0, probes: 0, secretsOf: [], ownTokens: [] };
const ownTokens = { tokens: 2, probes: 0, secretsOf: MACHINES, ownTokens: MACHINES };

/** Beside a token of its own, each machine client sends some probes. */
const probing = (probes: number) => ({ ...ownTokens, probes: probes * MACHINES.length });

/** Checks whose plan is not that of their group. */
const PLANS: Readonly<Record<string, object>> = {
  'refusal.unknown-client': { tokens: 1, probes: 1, secretsOf: MACHINES, ownTokens: [] },
  'refusal.user-client': { tokens: 1, probes: 1, secretsOf: [...MACHINES, 'backoffice'], ownTokens: [] },
  'refusal.unassigned-client': {
    tokens: 1,
    probes: 1,
    secretsOf: [...MACHINES, 'backoffice'],
    ownTokens: [],
  },
  'refusal.public-client': { tokens: 1, probes: 1, secretsOf: MACHINES, ownTokens: [] },
  ...Object.fromEntries(
    [
      ...['wrong-secret', 'missing-secret', 'empty-secret', 'foreign-secret', 'other-method', 'get-request'],
      ...['query-parameters', 'unknown-grant', 'missing-grant', 'refresh-token', 'made-up-code'],
      ...[
        'password-grant',
        'unregistered-scope',
        'unknown-resource',
        'named-scope',
        'scopes-together',
        'challenge',
      ],
    ].map((name) => [`refusal.${name}`, probing(1)]),
  ),
  'refusal.near-secret': probing(4),
  'refusal.forged-assertion': probing(2),
  // Of the client that has one scope alone: the other has none left to write in other letters.
  'refusal.scope-letters': {
    tokens: 1,
    probes: 1,
    secretsOf: ['nightly-report'],
    ownTokens: ['nightly-report'],
  },
  // What is asked for may be granted.
  'refusal.default-scope': { ...ownTokens, tokens: 4 },
  'refusal.unknown-audience': { ...ownTokens, tokens: 4 },
};

describe.each(PROFILES)('over %s', (profile) => {
  const { manifest } = shapes[profile]();
  const rows = checks.filter((check) => planIssuer(manifest, { checks: [check.id] }).checks.length > 0);

  test.each(rows)('$id costs and shows what its evidence needs', ({ id }) => {
    const plan = planned(profile, id);
    const group = id.startsWith('discovery.') || id.startsWith('keys.') ? nothing : ownTokens;
    if (id === 'refusal.undeclared-permission') {
      const undeclared = manifest.clients
        .filter(({ kind }) => kind === 'machine')
        .flatMap(({ permissions }) =>
          Object.keys(manifest.api.permissions).filter((name) => !permissions.includes(name)),
        );
      expect(plan.probes).toBe(undeclared.length);
    } else if (id === 'refusal.privileged-scope') {
      const { privilegedScopes } = profiles[profile];
      expect(plan).toEqual(probing(3 + privilegedScopes.length));
    } else {
      expect(plan).toEqual(PLANS[id] ?? group);
    }
  });
});

test('without a machine client, what needs a control is skipped, and nothing is read', () => {
  const { manifest } = shapes.cognito();
  const people = { ...manifest, clients: manifest.clients.filter(({ kind }) => kind !== 'machine') };
  const plan = planIssuer(parseManifest(people), { checks: ['refusal'] });
  expect(plan.checks.map(({ check, skip }) => [check.id, skip])).toEqual(
    ['refusal.unknown-client', 'refusal.user-client', 'refusal.public-client'].map((id) => [
      id,
      'there is no machine client with a secret whose token could show that refusals are meant',
    ]),
  );
  expect([plan.demands, plan.confidentialClients]).toEqual([[], []]);
});

test('without a secret of its own, what shows it is skipped, and what does not is not', () => {
  const { manifest } = shapes.cognito();
  const clients = manifest.clients.map((client) => {
    const credential = { kind: 'none' as const };
    return client.name === 'nightly-report' ? { ...client, credential } : client;
  });
  const plan = planIssuer({ ...manifest, clients }, {});
  const reasons = (name: string) =>
    new Set(plan.checks.filter(({ client }) => client?.name === name).map(({ skip }) => skip));
  expect([...reasons('nightly-report')]).toEqual(['the manifest names no secret of nightly-report']);
  expect([...reasons('storefront')]).toEqual([undefined]);
});

test('each file of evidence declares one piece, by its name', async () => {
  const files = readdirSync(PIECES).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  const ids = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(join(PIECES, file))) as Record<
        string,
        { id?: string; demand?: unknown }
      >;
      return Object.values(exported).flatMap(({ id, demand }) => (demand === undefined ? [] : id));
    }),
  );
  const camel = (file: string) =>
    basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(ids).toEqual(files.map((file) => [camel(file)]));
});
