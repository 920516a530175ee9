import { action, type Call } from '../action.js';
import { describePool } from '../descriptions.js';
import { newPoolId } from '../identifiers.js';
import { createUserPoolInput, type CreateUserPoolInput } from '../model/pool-shapes.js';
import { resolvePoolSettings } from '../pool-settings.js';
import { assertFirstFactors } from '../rules/first-factor-rules.js';
import { assertQuota, quotas } from '../rules/limits.js';
import { assertCreationRules, assertPoolRules } from '../rules/pool-rules.js';
import { newSchema } from '../schema-attributes.js';
import { tagged } from '../tags.js';
import type { ImmutablePoolSettings } from '../records.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html */
export const createUserPool = action(createUserPoolInput, (input, call) => {
  const { state, region, identity } = call;
  const settings = resolvePoolSettings(input, region);
  assertPoolRules(input, settings);
  assertCreationRules(input);
  assertFirstFactors(settings, { MfaConfiguration: input.MfaConfiguration ?? 'OFF' });
  const tags = tagged([], Object.entries(input.UserPoolTags ?? {}));
  const inRegion = state.poolsIn(region).length;
  assertQuota(inRegion + 1, quotas.poolsPerRegion, 'user pools per region');
  const pool = state.add({
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
  });
  return { UserPool: describePool(pool, identity.accountId) };
});

const emptyPool = ({ region, now }: Call) => ({
  id: newPoolId(region),
  region,
  created: now,
  modified: now,
  prefixDomain: undefined,
  customDomain: undefined,
  logDelivery: [],
});

const immutableSettings = (input: CreateUserPoolInput): ImmutablePoolSettings => ({
  ...(input.AliasAttributes?.length && { AliasAttributes: input.AliasAttributes }),
  ...(input.UsernameAttributes?.length && { UsernameAttributes: input.UsernameAttributes }),
  ...(input.UsernameConfiguration && { UsernameConfiguration: input.UsernameConfiguration }),
});
