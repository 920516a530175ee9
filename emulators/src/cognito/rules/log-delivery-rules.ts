import { invalidParameter } from '../errors.js';
import type { LogConfiguration } from '../model/log-delivery-shapes.js';
import type { UserPool } from '../state.js';
import { assertTierHas } from './tier-rules.js';

const LEVEL = { userNotification: 'ERROR', userAuthEvents: 'INFO' } as const;

/**
 * Each event source has its one level, and one destination. The order of checks and the words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LogConfigurationType.html
 */
export function assertLogDelivery(configurations: readonly LogConfiguration[], pool: UserPool): void {
  configurations.forEach(assertLogConfiguration);
  const sources = configurations.map(({ EventSource }) => EventSource);
  if (new Set(sources).size < sources.length)
    throw invalidParameter('Each event source can have one log configuration only.');
  const { UserPoolTier: tier } = pool.settings;
  const exportsActivity = sources.includes('userAuthEvents');
  assertTierHas(tier, tier !== 'PLUS' && exportsActivity ? ['User Activity Log Export'] : []);
}

/**
 * That messages go to CloudWatch alone was seen on 2026-05-06, without its words.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/47790
 */
function assertLogConfiguration(configuration: LogConfiguration): void {
  const { EventSource: source, LogLevel: level, CloudWatchLogsConfiguration: logs } = configuration;
  if (level !== LEVEL[source])
    throw invalidParameter(`The log level of ${source} must be ${LEVEL[source]}, not ${level}.`);
  const destinations = [logs, configuration.S3Configuration, configuration.FirehoseConfiguration];
  if (destinations.filter((destination) => destination !== undefined).length !== 1)
    throw invalidParameter(`The log configuration of ${source} must have exactly one destination.`);
  if (source === 'userNotification' && !logs)
    throw invalidParameter('The destination of userNotification must be CloudWatchLogsConfiguration.');
}
