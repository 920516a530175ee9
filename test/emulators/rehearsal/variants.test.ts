import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { tmpdir } from 'node:os';
import { rehearseOver } from '../../../emulators/src/rehearsal/rehearse.js';
import { configurationOf, type Configuration } from '../../support/synth.js';
import type { Variant } from '../../support/variant.js';
import { variantTables } from '../../support/variant-tables.js';
import { withImports } from './imported-things.js';
import { InProcessCloud } from './in-process-cloud.js';
import { removeOutdirs, writeOutdir, type StackJson } from './outdir.js';

afterAll(removeOutdirs);

function synthesize(variant: Variant, updated: boolean): Configuration {
  const stack = new TerraformStack(new App({ outdir: tmpdir() }), 'test');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  variant.declare(stack, updated);
  return configurationOf(stack);
}

async function rehearsed(json: Configuration): Promise<InProcessCloud> {
  const cloud = new InProcessCloud();
  const outdir = writeOutdir({ test: json as unknown as StackJson });
  await rehearseOver(withImports(cloud), { outdir, target: cloud.target });
  return cloud;
}

type Things = Readonly<Record<string, object>>;
interface State {
  readonly cognito: { readonly pools: Readonly<Record<string, Things & { readonly Name: string }>> };
  readonly 'secrets-manager': {
    readonly secrets: Readonly<Record<string, Readonly<Record<string, { versions: readonly object[] }>>>>;
  };
}

/** How many things of each kind a state has; those that were imported do not count. */
function countOf(state: State): Record<string, number> {
  const pools = Object.values(state.cognito.pools);
  const secrets = Object.values(state['secrets-manager'].secrets).flatMap((region) => Object.values(region));
  const inPools = (member: string): number =>
    pools
      .flatMap((pool) => Object.values<Named>((pool[member] ?? {}) as Readonly<Record<string, Named>>))
      .filter((thing) => !isImported(thing)).length;
  return {
    aws_cognito_user_pool: pools.filter(({ Name }) => Name !== 'imported').length,
    aws_cognito_user_pool_client: inPools('clients'),
    aws_cognito_user_pool_domain: inPools('domains'),
    aws_cognito_resource_server: inPools('resourceServers'),
    aws_cognito_user_group: inPools('groups'),
    aws_cognito_identity_provider: inPools('identityProviders'),
    aws_cognito_risk_configuration: inPools('riskConfigurations'),
    aws_cognito_managed_login_branding: inPools('brandings'),
    aws_cognito_log_delivery_configuration: pools.filter(({ logDelivery }) => size(logDelivery) > 0).length,
    aws_secretsmanager_secret: secrets.length,
    aws_secretsmanager_secret_version: secrets.flatMap(({ versions }) => versions).length,
  };
}

interface Named {
  readonly Name?: string;
  readonly ClientName?: string;
}
const isImported = ({ Name, ClientName }: Named): boolean => (Name ?? ClientName) === 'imported';
const size = (things: object | undefined): number => Object.keys(things ?? {}).length;

describe.each(variantTables.flat().map((variant): [string, Variant] => [variant.name, variant]))(
  'the variant "%s"',
  (_name, variant) => {
    test.each([
      ['today', false],
      ['a day later', true],
    ])('is made in full as it is %s', async (_day, updated) => {
      const json = synthesize(variant, updated);

      const cloud = await rehearsed(json);

      const made = countOf(cloud.snapshot() as unknown as State);
      const declared = Object.entries(json.resource ?? {}).map(([type, blocks]) => [type, size(blocks)]);
      expect(declared).not.toEqual([]);
      expect(made).toMatchObject(Object.fromEntries(declared) as object);
    });
  },
);

describe('what only newer providers make', () => {
  const stateOf = async (name: string): Promise<Things> => {
    const variant = variantTables.flat().find((candidate) => candidate.name === name)!;
    const { cognito } = (await rehearsed(synthesize(variant, false))).snapshot() as unknown as State;
    return Object.values(cognito.pools)[0]!;
  };

  test('a style of the team is sent as an object, with its pictures', async () => {
    expect(Object.values((await stateOf('managed login in the style of the team')).brandings!)).toEqual([
      expect.objectContaining({
        UseCognitoProvidedValues: false,
        Settings: { components: { form: { borderRadius: 8 } } },
        Assets: [{ Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'PNG', Bytes: 'iVBORw0KGgo=' }],
      }),
    ]);
  });

  test('the style of Cognito is asked for by a flag', async () => {
    expect(Object.values((await stateOf('managed login in the style of Cognito')).brandings!)).toEqual([
      expect.objectContaining({ UseCognitoProvidedValues: true }),
    ]);
  });

  test('logs are sent with their levels and destinations', async () => {
    const { logDelivery } = await stateOf('sign-ins go to a bucket, errors to a log group');
    expect(logDelivery).toEqual([
      {
        EventSource: 'userNotification',
        LogLevel: 'ERROR',
        CloudWatchLogsConfiguration: { LogGroupArn: expect.stringMatching(/^arn:aws:logs:/) as string },
      },
      {
        EventSource: 'userAuthEvents',
        LogLevel: 'INFO',
        S3Configuration: { BucketArn: expect.stringMatching(/^arn:aws:s3:::/) as string },
      },
    ]);
  });
});
