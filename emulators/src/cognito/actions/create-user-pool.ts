import { PlacedMap } from '../../aws/placed-map.js';
import { action, type Call } from '../action.js';
import { describePool } from '../descriptions.js';
import { newPoolId } from '../identifiers.js';
import { createUserPoolInput, type CreateUserPoolInput } from '../model/pool-shapes.js';
import { resolvePoolSettings } from '../pool-settings.js';
import { assertQuota, quotas } from '../rules/limits.js';
import { assertCreationRules, assertPoolRules } from '../rules/pool-rules.js';
import { newSchema } from '../schema-attributes.js';
import type { UserPool } from '../state.js';
import { tagged } from '../tags.js';
import type {
  Group,
  IdentityProvider,
  ImmutablePoolSettings,
  ResourceServer,
  UserPoolClient,
} from '../records.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const createUserPool = action(createUserPoolInput, (input, call) => {
  const { state, region, identity } = call;
  const settings = resolvePoolSettings(input, region);
  assertPoolRules(input, settings);
  assertCreationRules(input);
  const tags = tagged(new Map(), Object.entries(input.UserPoolTags ?? {}));
  const inRegion = state.poolsIn(region).length;
  assertQuota(inRegion + 1, quotas.poolsPerRegion, 'user pools per region');
  const pool: UserPool = {
    ...emptyPool(call),
    name: input.PoolName,
    immutable: immutableSettings(input),
    settings,
    mfa: {
      MfaConfiguration: input.MfaConfiguration ?? 'OFF',
      smsEnabled: (input.MfaConfiguration ?? 'OFF') !== 'OFF',
    },
    schema: newSchema(input.Schema),
    tags,
  };
  state.add(pool);
  return { UserPool: describePool(pool, identity.accountId) };
});

const emptyPool = ({ region, now, newKeys }: Call) => ({
  id: newPoolId(region),
  region,
  created: now,
  modified: now,
  keys: newKeys(),
  prefixDomain: undefined,
  customDomain: undefined,
  resourceServers: new PlacedMap<ResourceServer>(),
  clients: new PlacedMap<UserPoolClient>(),
  groups: new PlacedMap<Group>(),
  identityProviders: new PlacedMap<IdentityProvider>(),
  riskConfigurations: new Map(),
  uiCustomizations: new Map(),
  brandings: new Map(),
  logDelivery: [],
});

const immutableSettings = (input: CreateUserPoolInput): ImmutablePoolSettings => ({
  ...(input.AliasAttributes?.length && { AliasAttributes: input.AliasAttributes }),
  ...(input.UsernameAttributes?.length && { UsernameAttributes: input.UsernameAttributes }),
  ...(input.UsernameConfiguration && { UsernameConfiguration: input.UsernameConfiguration }),
});
