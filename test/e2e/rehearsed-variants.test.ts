import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { rehearse, startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourceServerVariants } from '../constructs/cognito/variants/resource-servers.js';
import { normalForm } from '../support/normal-form.js';
import { describeWithTerraform } from '../support/terraform.js';
import { RootModule } from '../support/variant-cycle.js';
import { variantTables } from '../support/variant-tables.js';

/** The pool that some variants import; a pool with another id stands for it in each local cloud. */
const IMPORTED_POOL = /eu-west-1_Ab12Cd34E/g;

/** What the real provider here can make; what needs a newer one is held to the provider's source by other tests. */
const possible = variantTables.flat().filter(({ needsProvider }) => needsProvider === undefined);

/** With `FULL_CYCLE=1` all, else those that cover every argument between them, and the APIs: two of these are refused. */
const variants =
  process.env['FULL_CYCLE'] === '1'
    ? possible
    : possible.filter((variant) => variant.cycle || resourceServerVariants.includes(variant));

/** What came of one way to apply the variants. */
interface Applied {
  readonly state: unknown;
  /** The addresses of what the service refused. */
  readonly refused: readonly string[];
}

describeWithTerraform(
  `${variants.length} variants in one root module, through the real Terraform and through the rehearsal`,
  ({ configFile }) => {
    let byTerraform: Applied;
    let byRehearsal: Applied;

    beforeAll(async () => {
      byTerraform = await applied(configFile, async (module) => {
        await module.terraform(['init']);
        const { stderr } = await module.terraform(['apply', '-auto-approve'], [0, 1]);
        return [...stderr.matchAll(/^\W*with (\S+),$/gm)].map(([, address]) => address!);
      });
      byRehearsal = await applied(configFile, async ({ outdir, cloud }) => {
        const failure = await rehearse({ outdir, target: cloud }).then(
          () => undefined,
          (error: unknown) => error as { readonly problems: readonly { place: { address: string } }[] },
        );
        return failure?.problems.map(({ place }) => place.address) ?? [];
      });
    });

    test('lead to the same state of the local cloud', () => {
      expect(JSON.stringify(byTerraform.state).length).toBeGreaterThan(20_000);
      expect(byRehearsal.state).toEqual(byTerraform.state);
    });

    test('are refused the same, which is what imports an API that is not there', () => {
      expect([...byRehearsal.refused].sort()).toEqual([...byTerraform.refused].sort());
      expect(byRehearsal.refused).toEqual([
        expect.stringContaining('imported'),
        expect.stringContaining('imported'),
      ]);
    });
  },
);

/** Applies all variants to a local cloud of their own. @param apply resolves with what was refused */
async function applied(
  configFile: string,
  apply: (module: RootModule) => Promise<readonly string[]>,
): Promise<Applied> {
  const cloud = await startLocalCloud();
  const directory = mkdtempSync(join(tmpdir(), 'rehearsed-variants-'));
  try {
    const module = new RootModule(variants, directory, cloud, configFile);
    module.synth(false);
    const pool = await createPool(cloud);
    module.rewrite((json) => json.replaceAll(IMPORTED_POOL, pool));
    const refused = await apply(module);
    return { state: normalForm(cloud.snapshot()), refused };
  } finally {
    await cloud.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function createPool({ endpoint, identity }: LocalCloud): Promise<string> {
  const { accessKeyId, secretAccessKey, region } = identity;
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
  });
  const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'imported' }));
  client.destroy();
  return UserPool!.Id!;
}
