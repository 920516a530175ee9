import type { IConstruct } from 'constructs';
import { argumentOf, assertConstruct } from '../../shape/index.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';
import { PoolMembers } from './pool-members.js';
import { POOL_QUOTAS, type PoolQuotas } from './pool-quotas.js';

/**
 * Says that the account was granted more of something in a pool than the default, so that synth allows it. It does
 * not ask for the grant: that is done in Service Quotas.
 *
 * @param scope any construct of the app
 * @throws {ValidationError} if the scope is no construct, the pool none, or a quota is unknown or no number
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html#resource-quotas
 */
export function raisePoolQuotas(scope: IConstruct, userPool: IUserPool, quotas: PoolQuotas): void {
  assertConstruct('scope', scope);
  const members = PoolMembers.of(scope, argumentOf('userPool', userPool, USER_POOL));
  members.quotas = { ...members.quotas, ...argumentOf('quotas', quotas, POOL_QUOTAS) };
}
