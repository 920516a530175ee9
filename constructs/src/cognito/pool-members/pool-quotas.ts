import { number, object, optional } from '../../shape/index.js';
import type { Rule } from '../../validation/index.js';

/** How much of something a pool may have, where the account was granted more than the default. */
export interface PoolQuotas {
  /** 25 to 300. @default 25 */
  readonly resourceServers?: number;
  /** 1000 to 10 000. @default 1000 */
  readonly appClients?: number;
}

/** What can be raised: the default, and the most that is granted. */
const QUOTAS = {
  resourceServers: { usual: 25, most: 300 },
  appClients: { usual: 1000, most: 10_000 },
} as const satisfies Record<keyof PoolQuotas, { usual: number; most: number }>;

export const POOL_QUOTAS = object<PoolQuotas>({
  resourceServers: optional(number()),
  appClients: optional(number()),
});

const SEE = 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html';

/** A rule for how many there are of something in a pool. */
export function quota(name: keyof PoolQuotas, granted: PoolQuotas): Rule<number> {
  const most = granted[name] ?? QUOTAS[name].usual;
  return {
    allowed: `at most ${most} in one user pool`,
    see: SEE,
    accepts: (count) => count <= most,
    remediation: () =>
      most < QUOTAS[name].most
        ? `ask for more in Service Quotas (up to ${QUOTAS[name].most}), then say so with raisePoolQuotas`
        : undefined,
  };
}

/** A rule for what is said to be granted. */
export function grantable(name: keyof PoolQuotas): Rule<number> {
  const { usual, most } = QUOTAS[name];
  return {
    allowed: `${usual} to ${most}`,
    see: SEE,
    accepts: (granted) => Number.isInteger(granted) && granted >= usual && granted <= most,
  };
}
