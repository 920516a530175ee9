import { defineApi, describeProblem, type ValidationError, machineClient } from '@oauth-issuers/constructs';
import {
  type AppOptions,
  ConfigurationError,
  buildApp,
  environments,
  synthesize,
} from '@oauth-issuers/stacks';
import { TerraformStack } from 'cdktf';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Configuration, configurationOf, resourcesOf } from '../support/synth.js';

const STAFF = '33333333-3333-4333-8333-333333333333';
const S3 = 's3://states/shop?region=eu-west-1';

function stacksOf(options: AppOptions = {}): Map<string, Configuration> {
  const stacks = buildApp({ outdir: tmpdir(), ...options })
    .node.findAll()
    .filter((construct) => TerraformStack.isStack(construct));
  return new Map(stacks.map((stack) => [stack.node.id, configurationOf(stack)]));
}

function problemsOf(options: AppOptions): readonly string[] {
  try {
    buildApp({ outdir: tmpdir(), ...options });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ property }) => property);
    throw error;
  }
  return [];
}

const dev = stacksOf();
const blocksOf = (configuration: Configuration) =>
  Object.values(configuration.resource!).flatMap((ofType) => Object.values(ofType));

describe('the stacks', () => {
  test.each([
    [undefined, ['dev-cognito', 'dev-entra']],
    ['prod', ['prod-cognito', 'prod-entra']],
    ['dev,prod', ['dev-cognito', 'dev-entra', 'prod-cognito', 'prod-entra']],
  ])('of %p are %j', (environments, names) => {
    expect([...stacksOf({ environments, stateBackend: S3 }).keys()]).toEqual(names);
  });

  test.each(['dev-cognito', 'dev-entra'])(
    'have in %s a manifest for all to see, and secrets for nobody',
    (name) => {
      const { output } = dev.get(name)!;

      expect(Object.keys(output!).sort()).toEqual([
        'manifest-orders',
        'orders-backoffice-secret',
        'orders-nightly-report-secret',
      ]);
      expect(output!['manifest-orders']).not.toHaveProperty('sensitive');
      expect(output!['manifest-orders']!.value).toMatchObject({ manifestVersion: 1, name: `${name}/orders` });
      expect(output!['orders-backoffice-secret']!.sensitive).toBe(true);
      expect(output!['orders-nightly-report-secret']!.sensitive).toBe(true);
    },
  );

  test.each(['dev-cognito', 'dev-entra'])('have in %s a client of each kind', (name) => {
    const manifest = dev.get(name)!.output!['manifest-orders']!.value as { clients: { kind: string }[] };

    expect(manifest.clients.map(({ kind }) => kind).sort()).toEqual(['machine', 'native', 'spa', 'web']);
  });

  test('accept the AWS provider from 5.100.0 on, and only what this version knows', () => {
    const cognito = dev.get('dev-cognito')!;

    expect(cognito.terraform.required_providers.aws!.version).toBe('>= 5.100.0, < 7.0.0');
    expect(blocksOf(cognito).filter((block) => 'region' in block)).toEqual([]);
  });

  test('leave credentials and endpoints to the environment of whoever deploys', () => {
    const providers = [...dev.values()].map(
      (configuration) => (configuration as unknown as { provider: unknown }).provider,
    );

    expect(providers).toEqual([{ aws: [{ region: 'eu-west-1' }] }, { azuread: [{}] }]);
  });

  test('are kept from being deleted outside dev', () => {
    const types = [
      'aws_cognito_user_pool',
      'aws_cognito_user_pool_domain',
      'aws_cognito_resource_server',
      'azuread_application',
    ];
    const protectedTypes = (environments: string) =>
      [...stacksOf({ environments, stateBackend: S3 }).values()].flatMap((configuration) =>
        types.filter((type) =>
          [...resourcesOf(configuration, type).values()].some(
            ({ lifecycle }) => (lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy,
          ),
        ),
      );

    expect(protectedTypes('dev')).toEqual([]);
    expect(protectedTypes('prod')).toEqual(types);
  });

  test('have names and prefixes that tell environments apart', () => {
    const both = stacksOf({ environments: 'dev,prod', stateBackend: S3 });
    const namesOf = (stack: string) =>
      blocksOf(both.get(stack)!).flatMap(({ name, domain, display_name }) =>
        [display_name, domain ?? (domain === undefined && name)].filter((text) => typeof text === 'string'),
      );

    expect(namesOf('dev-entra').every((text) => text.startsWith('dev '))).toBe(true);
    expect(namesOf('prod-entra').every((text) => text.startsWith('prod '))).toBe(true);
    expect(namesOf('prod-cognito')).toContain(
      'prod-oauth-issuers-${data.aws_caller_identity.AwsAccount.account_id}',
    );
  });
});

describe('the state', () => {
  const backendsOf = (stateBackend: string) =>
    [...stacksOf({ stateBackend }).values()].map(
      (configuration) => (configuration.terraform as unknown as { backend: unknown }).backend,
    );

  test('in S3 is encrypted and locked, each stack apart', () => {
    expect(backendsOf(S3)).toEqual(
      ['dev-cognito', 'dev-entra'].map((stack) => ({
        s3: {
          bucket: 'states',
          key: `shop/${stack}.tfstate`,
          region: 'eu-west-1',
          encrypt: true,
          use_lockfile: true,
        },
      })),
    );
  });

  test('in Azure is reached by the caller’s identity, each stack apart', () => {
    expect(backendsOf('azurerm://account1/states?resource_group=rg&use_oidc=true')).toEqual(
      ['dev-cognito', 'dev-entra'].map((stack) => ({
        azurerm: {
          storage_account_name: 'account1',
          container_name: 'states',
          key: `${stack}.tfstate`,
          resource_group_name: 'rg',
          use_azuread_auth: true,
          use_oidc: true,
        },
      })),
    );
  });

  test('in Azure needs neither OIDC nor a resource group', () => {
    const [backend] = backendsOf('azurerm://account1/states/shop') as [{ azurerm: object }];

    expect(backend.azurerm).not.toHaveProperty('use_oidc');
    expect(backend.azurerm).not.toHaveProperty('resource_group_name');
    expect(backend.azurerm).not.toHaveProperty('access_key');
  });

  test('of dev may be local', () => {
    expect(backendsOf('local')).toEqual([
      { local: expect.anything() as unknown },
      { local: expect.anything() as unknown },
    ]);
  });

  test.each([undefined, '', 'local'])('of prod is never local (%p)', (stateBackend) => {
    expect(() => buildApp({ environments: 'dev,prod', stateBackend })).toThrow(
      /STATE_BACKEND\n +received +local state\n +allowed +for prod: s3:.*azurerm:.*\n +mend/,
    );
  });
});

describe('settings that cannot be used', () => {
  test.each<[AppOptions, string[]]>([
    [{ environments: 'a,b', stateBackend: 'nowhere' }, ['ENVIRONMENTS', 'ENVIRONMENTS', 'STATE_BACKEND']],
    [{ environments: 'prod', stateBackend: 'nowhere' }, ['STATE_BACKEND']],
    [{ environments: 'prod' }, ['STATE_BACKEND']],
    [{ environments: 'prod', stateBackend: S3 }, []],
  ])('%j are reported all at once: %j', (options, variables) => {
    expect(problemsOf(options)).toEqual(variables);
  });
});

test('an API that a cloud refuses is reported for every stack at once, and nothing is written', () => {
  const report = machineClient({ permissions: ['read all'] });
  const api = defineApi({ name: 'own', scopes: { 'read all': 'Read' }, clients: { report } });
  const outdir = mkdtempSync(join(tmpdir(), 'app-'));
  const app = buildApp({ apis: [api], outdir, environments: 'dev,prod', stateBackend: S3 });
  let problems: readonly string[] = [];
  try {
    synthesize(app);
  } catch (error) {
    problems = (error as ValidationError).problems.map(describeProblem);
  }

  const stacks = problems.map((problem) => problem.replace(/^\[([\w-]+)\/[^]*/, '$1'));
  expect([...new Set(stacks)]).toEqual(['dev-cognito', 'dev-entra', 'prod-cognito', 'prod-entra']);
  expect(readdirSync(join(outdir, 'stacks'))).toEqual([]);
  rmSync(outdir, { recursive: true });
});

describe.each<[string, object, { required: boolean; assigned: readonly unknown[] }]>([
  ['with a group of people', { staffGroupId: STAFF }, { required: true, assigned: [STAFF] }],
  ['without one', {}, { required: false, assigned: [] }],
])('an environment %s', (_what, people, expected) => {
  const known = { dev: { ...environments.dev, ...people } };
  const configuration = stacksOf({ environments: 'dev', known }).get('dev-entra')!;
  const blocks = (type: string) => [...resourcesOf(configuration, type).values()];

  test('lets people sign in, and requires assignments or none', () => {
    const apis = blocks('azuread_service_principal').filter(
      ({ app_role_assignment_required: isRequired }) => isRequired === true,
    );
    const principals = blocks('azuread_app_role_assignment').map((block) => block.principal_object_id);

    expect(apis.length > 0).toBe(expected.required);
    expect(principals.filter((principal) => principal === STAFF)).toEqual(expected.assigned);
  });
});

describe('an environment that is pinned', () => {
  const known = {
    test: {
      name: 'test',
      region: 'us-east-1',
      tenantId: '11111111-2222-3333-4444-555555555555',
      allowedAccountIds: ['123456789012', '210987654321'],
      guards: { protect: true, remoteState: true },
    },
  };

  test('has the providers refuse credentials of another account or tenant', () => {
    const stacks = stacksOf({ environments: 'test', known, stateBackend: S3 });
    const providers = [...stacks.values()].map(
      (configuration) => (configuration as unknown as { provider: unknown }).provider,
    );

    expect(providers).toEqual([
      { aws: [{ region: 'us-east-1', allowed_account_ids: ['123456789012', '210987654321'] }] },
      { azuread: [{ tenant_id: '11111111-2222-3333-4444-555555555555' }] },
    ]);
  });

  test('is reported with the other settings if it is wrong', () => {
    const wrong = { test: { ...known.test, region: 'nowhere', name: 'dev' } };

    expect(problemsOf({ environments: 'prod', known: wrong, stateBackend: 'nowhere' })).toEqual([
      'ENVIRONMENTS',
      'environments.test.name',
      'environments.test.region',
      'STATE_BACKEND',
    ]);
  });
});
