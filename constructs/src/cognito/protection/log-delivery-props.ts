import { object, optional } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';
import { LOG_DESTINATION, type LogDestination } from './log-destination.js';

export interface UserPoolLogDeliveryProps {
  readonly userPool: IUserPool;
  /** Where errors in sending messages go: a log group. @default - nowhere */
  readonly messageErrors?: LogDestination;
  /** Where threat protection's view of each sign-in goes. On the tier PLUS alone. @default - nowhere */
  readonly signIns?: LogDestination;
  /** Arguments of `aws_cognito_log_delivery_configuration` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

export const LOG_DELIVERY_PROPS = object<UserPoolLogDeliveryProps>({
  userPool: USER_POOL,
  messageErrors: optional(LOG_DESTINATION),
  signIns: optional(LOG_DESTINATION),
  overrides: optional(OVERRIDES),
});
