import { action } from '../action.js';
import { poolInput } from '../model/pool-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetLogDeliveryConfiguration.html */
export const getLogDeliveryConfiguration = action(poolInput, ({ UserPoolId }, call) => ({
  LogDeliveryConfiguration: { UserPoolId, LogConfigurations: call.pool(UserPoolId).logDelivery },
}));
