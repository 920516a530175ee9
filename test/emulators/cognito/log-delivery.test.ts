import { error, Harness, invalidParameter } from './harness.js';

const harness = new Harness();
const CloudWatchLogsConfiguration = {
  LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/cognito/orders',
};
const S3Configuration = { BucketArn: 'arn:aws:s3:::logins' };
const FirehoseConfiguration = { StreamArn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/logins' };
const notification = { LogLevel: 'ERROR', EventSource: 'userNotification', CloudWatchLogsConfiguration };
const events = { LogLevel: 'INFO', EventSource: 'userAuthEvents', S3Configuration };
let UserPoolId: string;
beforeEach(async () => {
  UserPoolId = await harness.pool({ UserPoolTier: 'PLUS' });
});

const set = (...LogConfigurations: object[]) =>
  harness.done('SetLogDeliveryConfiguration', { UserPoolId, LogConfigurations });
const get = () => harness.done('GetLogDeliveryConfiguration', { UserPoolId });
const answer = (...LogConfigurations: object[]) => ({
  LogDeliveryConfiguration: { UserPoolId, LogConfigurations },
});

test('a pool delivers no logs, then what is set, activity first, then none again', async () => {
  expect(await get()).toEqual(answer());
  expect(await set(notification, events)).toEqual(answer(events, notification));
  expect(await get()).toEqual(answer(events, notification));
  await set();
  expect(await get()).toEqual(answer());
});

test.each([{ CloudWatchLogsConfiguration }, { S3Configuration }, { FirehoseConfiguration }])(
  'activity goes to %o',
  async (destination) => {
    const configuration = { LogLevel: 'INFO', EventSource: 'userAuthEvents', ...destination };
    expect(await set(configuration)).toEqual(answer(configuration));
  },
);

describe('refused', () => {
  test.each([
    [
      'notifications at another level',
      [{ ...notification, LogLevel: 'INFO' }],
      'The log level of userNotification must be ERROR, not INFO.',
    ],
    [
      'activity at another level',
      [{ ...events, LogLevel: 'ERROR' }],
      'The log level of userAuthEvents must be INFO, not ERROR.',
    ],
    [
      'no destination',
      [{ ...events, S3Configuration: undefined }],
      'The log configuration of userAuthEvents must have exactly one destination.',
    ],
    [
      'two destinations',
      [{ ...events, FirehoseConfiguration }],
      'The log configuration of userAuthEvents must have exactly one destination.',
    ],
    [
      'notifications to a bucket',
      [{ ...notification, CloudWatchLogsConfiguration: undefined, S3Configuration }],
      'The destination of userNotification must be CloudWatchLogsConfiguration.',
    ],
    ['an event source twice', [events, events], 'Each event source can have one log configuration only.'],
  ])('%s', async (_title, LogConfigurations, message) => {
    const input = { UserPoolId, LogConfigurations };
    expect(await harness.refused('SetLogDeliveryConfiguration', input)).toEqual(invalidParameter(message));
    expect(await get()).toEqual(answer());
  });

  test('an unknown level, by its place in the list', async () => {
    const input = { UserPoolId, LogConfigurations: [{ ...notification, LogLevel: 'DEBUG' }] };
    expect(await harness.refused('SetLogDeliveryConfiguration', input)).toEqual(
      invalidParameter(
        "1 validation error detected: Value 'DEBUG' at 'logConfigurations.1.member.logLevel' failed to satisfy " +
          'constraint: Member must satisfy enum value set: [ERROR, INFO]',
      ),
    );
  });

  test.each(['LITE', 'ESSENTIALS'])('activity on the tier %s', async (UserPoolTier) => {
    const pool = await harness.pool({ UserPoolTier });
    const input = { UserPoolId: pool, LogConfigurations: [events] };
    expect(await harness.refused('SetLogDeliveryConfiguration', input)).toEqual(
      error(
        'FeatureUnavailableInTierException',
        `The following features need to be disabled for the ${UserPoolTier} pricing tier configured: ` +
          'User Activity Log Export',
      ),
    );
  });
});
