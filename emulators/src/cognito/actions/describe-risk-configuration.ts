import { action } from '../action.js';
import { describeRiskConfigurationInput } from '../model/risk-shapes.js';
import { describeRisk } from '../risk-configuration.js';
import { clientOf } from '../state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeRiskConfiguration.html */
export const describeRiskConfiguration = action(describeRiskConfigurationInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  if (input.ClientId !== undefined) clientOf(pool, input.ClientId);
  return { RiskConfiguration: describeRisk(pool, input.ClientId) };
});
