import { reference, text } from '../../shape/index.js';
import type { UserPoolTier } from './user-pool-tier.js';

/** A user pool, of this stack or imported. */
export interface IUserPool {
  readonly userPoolId: string;
  /** Host and path of the pool, `cognito-idp.<region>.amazonaws.com/<pool id>`; with `https://` before it, the issuer. */
  readonly endpoint: string;
  /** @throws {ValidationError} if the pool was imported by its id, which does not say the account */
  readonly userPoolArn: string;
  /** Absent for an imported pool, which may have any. */
  readonly tier?: UserPoolTier | undefined;
  /**
   * The attributes of its users by their names in tokens, such as `email` or `custom:plan`, and whether they can
   * change. Absent for an imported pool, which may have any.
   */
  readonly mutableAttributes?: ReadonlyMap<string, boolean> | undefined;
  /** The attributes that nobody signs up without. Absent for an imported pool, which may require any. */
  readonly requiredAttributes?: readonly string[] | undefined;
}

export const USER_POOL = reference<IUserPool>(
  'a user pool: new UserPool(…), UserPool.fromUserPoolId(…) or UserPool.fromUserPoolArn(…)',
  { userPoolId: text(), endpoint: text() },
  () => ({ userPoolId: text().standIn(), endpoint: text().standIn(), userPoolArn: text().standIn() }),
);
