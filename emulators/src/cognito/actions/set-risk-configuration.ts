import { action } from '../action.js';
import { setRiskConfigurationInput } from '../model/risk-shapes.js';
import { ALL_CLIENTS, describeRisk, resolveRiskSettings } from '../risk-configuration.js';
import { assertRiskRules } from '../rules/risk-rules.js';
import { clientOf } from '../state.js';

/**
 * Replaces the configuration, which a request without any removes. A pool keeps one whether or not threat protection
 * is on.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetRiskConfiguration.html
 */
export const setRiskConfiguration = action(setRiskConfigurationInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const key = input.ClientId === undefined ? ALL_CLIENTS : clientOf(pool, input.ClientId).id;
  assertRiskRules(input);
  const settings = resolveRiskSettings(input);
  const isEmpty = Object.values(settings).every((part) => part === undefined);
  if (isEmpty) pool.riskConfigurations.delete(key);
  else pool.riskConfigurations.set(key, { settings, modified: call.now });
  return { RiskConfiguration: describeRisk(pool, input.ClientId) };
});
