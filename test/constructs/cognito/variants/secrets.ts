import {
  CognitoIssuer,
  Duration,
  SecretsManagerSink,
  type SecretsManagerSinkOptions,
  defineApi,
  machineClient,
  webClient,
} from '@oauth-issuers/constructs';
import { TerraformOutput } from 'cdktf';
import type { Variant } from '../../../support/variant.js';
import { CLIENT, SECRET, VERSION, addClient, layGround, slugOf } from './ground.js';

const parcels = defineApi({
  name: 'parcels',
  scopes: { read: 'Read parcels' },
  clients: {
    report: machineClient({ permissions: ['read'] }),
    desk: webClient({ permissions: ['read'], redirectUris: ['https://desk.example.com/'] }),
  },
});

/** A variant about the secret of one machine client, kept in AWS Secrets Manager. */
function kept(
  name: string,
  declared: {
    readonly sink?: Partial<SecretsManagerSinkOptions>;
    readonly then?: Partial<SecretsManagerSinkOptions>;
  },
  rest: Pick<Variant, 'expected' | 'absent' | 'cycle'>,
): Variant {
  return {
    name,
    declare(stack, updated) {
      const { sink, then } = declared;
      addClient(layGround(stack, name), 'machine', {
        secretSink: new SecretsManagerSink({ prefix: slugOf(name), ...sink, ...(updated && then) }),
      });
    },
    ...rest,
  };
}

/** Ways in which teams hand out the secrets of their clients. */
export const secretVariants: readonly Variant[] = [
  kept(
    'a secret in the vault of the account',
    {
      sink: { recoveryWindow: 'none', tags: { Team: 'orders' } },
      then: { tags: { Team: 'parcels', Stage: 'two' } },
    },
    {
      expected: {
        [SECRET]: { recovery_window_in_days: 0, tags: { Team: 'orders' } },
        [VERSION]: {
          version_stages: ['AWSCURRENT', 'TERRAFORM'],
          lifecycle: { ignore_changes: ['secret_string', 'version_stages'] },
        },
      },
      absent: { [SECRET]: ['kms_key_id'] },
      cycle: true,
    },
  ),
  kept(
    'a secret that is encrypted with a key of the team',
    { sink: { kmsKey: 'alias/team', recoveryWindow: 'none' }, then: { kmsKey: 'alias/other-team' } },
    { expected: { [SECRET]: { kms_key_id: 'alias/team' } }, cycle: true },
  ),
  kept(
    'a secret that can be restored for a week',
    { sink: { recoveryWindow: Duration.days(7) } },
    { expected: { [SECRET]: { recovery_window_in_days: 7 } } },
  ),
  kept(
    'a secret that can be restored as long as the service lets it',
    {},
    { expected: { [SECRET]: {} }, absent: { [SECRET]: ['recovery_window_in_days', 'tags'] } },
  ),
  {
    name: 'a secret in a sensitive output',
    declare(stack) {
      const ground = layGround(stack, this.name);
      const client = addClient(ground, 'machine', { secretSink: undefined as never });
      new TerraformOutput(ground.scope, 'secret', { value: client.exportSecret(), sensitive: true });
    },
    expected: { [CLIENT]: { generate_secret: true } },
    absent: { [SECRET]: [], [VERSION]: [] },
  },
  {
    name: 'an issuer whose secrets are all in the vault',
    declare(stack, updated) {
      const slug = slugOf(this.name);
      new CognitoIssuer(stack, slug, {
        name: slug,
        apis: [parcels],
        domainPrefix: slug,
        protect: false,
        secretSink: new SecretsManagerSink({ prefix: 'kept', recoveryWindow: 'none' }),
        ...(updated && { lifetimes: { accessToken: Duration.minutes(30) } }),
      });
    },
    expected: { [SECRET]: { name: 'kept/parcels/desk' } },
  },
  {
    name: 'an issuer that keeps one secret, and hands out the other',
    declare(stack) {
      const slug = slugOf(this.name);
      const sink = new SecretsManagerSink({ prefix: 'one', recoveryWindow: 'none' });
      new CognitoIssuer(stack, slug, {
        name: slug,
        apis: [parcels],
        domainPrefix: slug,
        protect: false,
        secretSink: ({ client }) => (client === 'report' ? sink : undefined),
      });
    },
    expected: { [SECRET]: { name: 'one/parcels/report' } },
  },
];
