import { action } from '../action.js';
import { setLogDeliveryConfigurationInput } from '../model/log-delivery-shapes.js';
import { assertLogDelivery } from '../rules/log-delivery-rules.js';

/**
 * Replaces the log configurations. The service answers activity first, whatever the order of the request (2025-07-24).
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/43550
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetLogDeliveryConfiguration.html
 */
export const setLogDeliveryConfiguration = action(setLogDeliveryConfigurationInput, (input, call) => {
  const { UserPoolId } = input;
  const pool = call.pool(UserPoolId);
  assertLogDelivery(input.LogConfigurations, pool);
  const LogConfigurations = input.LogConfigurations.toSorted((one, other) =>
    one.EventSource.localeCompare(other.EventSource),
  );
  call.state.change(pool, { logDelivery: LogConfigurations });
  return { LogDeliveryConfiguration: { UserPoolId, LogConfigurations } };
});
