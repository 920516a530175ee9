import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { rehearse, startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { type ManifestInput, parseManifest } from '@oauth-issuers/manifest';
import { verifyIssuers } from '@oauth-issuers/verify';
import { App, TerraformStack } from 'cdktf';
import { tmpdir } from 'node:os';
import type { EntraVariant } from '../constructs/entra/variants/entra-variant.js';
import { entraVariantTables } from '../constructs/entra/variants/index.js';
import { removeOutdirs, writeOutdir, type StackJson } from '../emulators/rehearsal/outdir.js';
import { type Configuration, configurationOf } from '../support/synth.js';
import { fastClock, troubles } from '../support/verify-run.js';

/** Those that a tenant can have which has nothing but what the stack makes. */
const deployable = entraVariantTables.flat().filter(({ elsewhere }) => elsewhere === undefined);

let cloud: LocalCloud;
beforeEach(async () => {
  cloud = await startLocalCloud();
});
afterEach(() => cloud.close());
afterAll(removeOutdirs);

function synthesize(variant: EntraVariant, updated: boolean): Configuration {
  const stack = new TerraformStack(new App({ outdir: tmpdir() }), 'test');
  new AzureadProvider(stack, 'azuread');
  if (variant.expected['aws_secretsmanager_secret']) new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  variant.declare(stack, updated);
  return configurationOf(stack);
}

interface Directory {
  readonly applications: object;
  readonly servicePrincipals: object;
  readonly appRoleAssignments: object;
}
const countOf = (things: object): number => Object.keys(things).length;
const directoryOf = () => (cloud.snapshot() as unknown as { entra: Directory }).entra;

describe.each(deployable.map((variant): [string, EntraVariant] => [variant.name, variant]))(
  'the variant "%s"',
  (_name, variant) => {
    test.each([
      ['today', false],
      ['a day later', true],
    ])('is made in full as it is %s, and verified where it is an issuer', async (_day, updated) => {
      const json = synthesize(variant, updated);
      const before = directoryOf();

      const outdir = writeOutdir({ test: json as unknown as StackJson });
      const outputs = (await rehearse({ outdir, target: cloud }))['test']!;

      const after = directoryOf();
      const made = (kind: keyof Directory): number => countOf(after[kind]) - countOf(before[kind]);
      const declared = (type: string): number => countOf(json.resource?.[type] ?? {});
      expect({
        azuread_application: made('applications'),
        azuread_service_principal: made('servicePrincipals'),
        azuread_app_role_assignment: made('appRoleAssignments'),
      }).toEqual({
        azuread_application: declared('azuread_application'),
        azuread_service_principal: declared('azuread_service_principal'),
        azuread_app_role_assignment: declared('azuread_app_role_assignment'),
      });
      await expectVerified(outputs);
    });
  },
);

/** Verifies every manifest among outputs, with the secrets that are beside it. */
async function expectVerified(outputs: Readonly<Record<string, unknown>>): Promise<void> {
  const manifests = Object.entries(outputs).flatMap(([name, value]) =>
    name.startsWith('manifest-') ? [parseManifest(value as ManifestInput)] : [],
  );
  if (manifests.length === 0) return;
  const report = await verifyIssuers(manifests, {
    readSecret: (reference) => outputs[(reference as { name: string }).name] as string,
    connectTo: cloud.connectTo,
    ca: { pem: cloud.ca, name: 'the local cloud' },
    clock: fastClock(),
    timeoutSeconds: 300,
  });
  expect(troubles(report)).toEqual([]);
  expect(report.summary.passed).toBeGreaterThan(20);
}

test('most variants can be deployed', () => {
  expect(deployable.length).toBeGreaterThanOrEqual(50);
});
