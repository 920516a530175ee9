import { action } from '../action.js';
import { setLogDeliveryConfigurationInput } from '../model/log-delivery-shapes.js';
import { assertLogDelivery } from '../rules/log-delivery-rules.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetLogDeliveryConfiguration.html */
export const setLogDeliveryConfiguration = action(setLogDeliveryConfigurationInput, (input, call) => {
  const { UserPoolId, LogConfigurations } = input;
  const pool = call.pool(UserPoolId);
  assertLogDelivery(LogConfigurations, pool);
  call.state.change(pool, { logDelivery: LogConfigurations });
  return { LogDeliveryConfiguration: { UserPoolId, LogConfigurations } };
});
