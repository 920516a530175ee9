import {
  AppClient,
  LogDestination,
  ManagedLoginBranding,
  OAuthScope,
  UserPool,
  UserPoolLogDelivery,
} from '@oauth-issuers/constructs';
import { rehearse, startLocalCloud } from '@oauth-issuers/emulators';
import { Construct } from 'constructs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateArn, BUCKET, LOG_GROUP } from '../constructs/cognito/variants/arns.js';
import { slugOf } from '../constructs/cognito/variants/ground.js';
import { describeWithTerraform } from '../support/terraform.js';
import type { Variant } from '../support/variant.js';
import { RootModule, runCycle, type CycleResult } from '../support/variant-cycle.js';

type Declare = (scope: Construct, slug: string, updated: boolean) => void;

/** Declares under a construct of its own name, so that changes can be told apart. */
const variant = (name: string, declare: Declare): Variant => ({
  name,
  declare: (stack, updated) => declare(new Construct(stack, slugOf(name)), slugOf(name), updated),
  expected: {},
});

const client = (scope: Construct, id: string, userPool: UserPool): AppClient =>
  new AppClient(scope, id, {
    kind: 'spa',
    clientName: id,
    userPool,
    scopes: [OAuthScope.OPENID],
    callbackUrls: ['https://shop.example.com/'],
  });

/**
 * What the AWS provider has, or mends, only after 5.100: each is created, changed in place, and destroyed.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/CHANGELOG.md
 */
const variants: readonly Variant[] = [
  variant('a pool gets another name', (scope, slug, updated) => {
    new UserPool(scope, 'pool', { poolName: updated ? `${slug}-renamed` : slug, protect: false });
  }),
  variant('a pool in another region', (scope, slug, updated) => {
    const overrides = { region: 'eu-central-1' };
    const tags = updated ? { team: 'orders' } : {};
    new UserPool(scope, 'pool', { poolName: slug, protect: false, tags, overrides });
  }),
  variant('a domain of the team gets managed login', (scope, slug, updated) => {
    const userPool = new UserPool(scope, 'pool', { poolName: slug, protect: false });
    userPool.addDomain('domain', {
      domainName: 'auth.newer.example.com',
      certificateArn: certificateArn('1'),
      protect: false,
      overrides: { managed_login_version: updated ? 2 : 1 },
    });
  }),
  variant('one client of two has a style, which changes', (scope, slug, updated) => {
    const userPool = new UserPool(scope, 'pool', { poolName: slug, protect: false });
    userPool.addDomain('domain', { prefix: slug.slice(0, 40), managedLoginVersion: 2, protect: false });
    client(scope, 'plain', userPool);
    new ManagedLoginBranding(scope, 'style', {
      userPool,
      client: client(scope, 'styled', userPool),
      settings: { components: { form: { borderRadius: updated ? 4 : 8 } } },
    });
  }),
  variant('logs go to two places, then to one', (scope, slug, updated) => {
    const userPool = new UserPool(scope, 'pool', { poolName: slug, tier: 'PLUS', protect: false });
    new UserPoolLogDelivery(scope, 'logs', {
      userPool,
      signIns: LogDestination.bucket(BUCKET),
      ...(!updated && { messageErrors: LogDestination.logGroup(LOG_GROUP) }),
    });
  }),
];

describeWithTerraform(
  `${variants.length} things that the AWS provider has only after 5.100`,
  ({ configFile }) => {
    let cycle: CycleResult;
    beforeAll(async () => {
      cycle = await runCycle(variants, configFile);
    });

    describe.each(variants.map(({ name }) => [name, slugOf(name)] as const))('%s', (_name, slug) => {
      test('has nothing to change once it exists, nor after its change', () => {
        expect([cycle.afterCreate.get(slug) ?? [], cycle.afterUpdate.get(slug) ?? []]).toEqual([[], []]);
      });

      test('changes in place', () => {
        const changes = cycle.update.get(slug) ?? [];
        expect(changes).not.toEqual([]);
        expect(changes.filter((change) => !change.startsWith('update '))).toEqual([]);
      });
    });

    test('destroyed, they leave nothing, and no answer was a 5xx or came from no service', () => {
      expect(cycle.left).toEqual(cycle.before);
      expect(cycle.exchanges.filter(({ status, service }) => status >= 500 || service === 'none')).toEqual(
        [],
      );
    });
  },
  'aws',
  '6.12.0',
);

test('the rehearsal makes all of them in the local cloud', async () => {
  const cloud = await startLocalCloud();
  const directory = mkdtempSync(join(tmpdir(), 'newer-aws-'));
  try {
    const module = new RootModule(variants, directory, cloud, '');
    module.synth(false);
    await rehearse({ outdir: module.outdir, target: cloud });
    const state = JSON.stringify(cloud.snapshot());
    expect(state).toContain('arn:aws:cognito-idp:eu-central-1:');
    expect(state).toContain('"borderRadius":8');
    expect(state).toContain('"EventSource":"userAuthEvents"');
  } finally {
    await cloud.close();
    rmSync(directory, { recursive: true });
  }
});
