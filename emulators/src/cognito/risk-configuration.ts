import { timestamp } from '../aws/json-protocol.js';
import type { SetRiskConfigurationInput } from './model/risk-shapes.js';
import type { UserPool } from './state.js';
import type { RiskConfiguration } from './records.js';

/** Under which a pool keeps the configuration of all its clients. */
export const ALL_CLIENTS = 'ALL';

const EVENTS = ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'] as const;

/** What was given; all events where none was chosen. */
export function resolveRiskSettings(input: SetRiskConfigurationInput): RiskConfiguration['settings'] {
  const { CompromisedCredentialsRiskConfiguration: credentials } = input;
  return {
    AccountTakeoverRiskConfiguration: input.AccountTakeoverRiskConfiguration,
    RiskExceptionConfiguration: input.RiskExceptionConfiguration,
    CompromisedCredentialsRiskConfiguration: credentials && {
      ...credentials,
      EventFilter: credentials.EventFilter?.length ? credentials.EventFilter : EVENTS,
    },
  };
}

/**
 * A pool without a configuration has an empty one.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RiskConfigurationType.html
 */
export function describeRisk(pool: UserPool, clientId: string | undefined) {
  const configuration = pool.riskConfigurations.get(clientId ?? ALL_CLIENTS);
  return {
    UserPoolId: pool.id,
    ClientId: clientId,
    ...configuration?.settings,
    LastModifiedDate: configuration && timestamp(configuration.modified),
  };
}
