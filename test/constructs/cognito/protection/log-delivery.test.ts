import {
  LogDestination,
  UserPool,
  UserPoolLogDelivery,
  type UserPoolLogDeliveryProps,
  type UserPoolTier,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';
import { BUCKET, LOG_GROUP, STREAM } from '../variants/arns.js';

const pool = (stack: TerraformStack, tier: UserPoolTier) =>
  new UserPool(stack, 'pool', { poolName: 'shop', tier });
const firstLines = (build: (stack: TerraformStack) => unknown): string[] =>
  problemsOf((stack) => void build(stack)).map((problem) => problem.split('\n')[0]!);

describe('the logs of a user pool', () => {
  type Props = Omit<UserPoolLogDeliveryProps, 'userPool'>;
  const logs =
    (props: Props, tier: UserPoolTier = 'PLUS') =>
    (stack: TerraformStack) =>
      new UserPoolLogDelivery(stack, 'logs', { userPool: pool(stack, tier), ...props });

  test.each<[string, Props, string]>([
    ['that go nowhere', {}, 'messageErrors'],
    ['of errors in a bucket', { messageErrors: LogDestination.bucket(BUCKET) }, 'messageErrors'],
    ['in a log group with :*', { signIns: LogDestination.logGroup(`${LOG_GROUP}:*`) }, 'signIns'],
    ['in a bucket by its name', { signIns: LogDestination.bucket('sign-in-logs') }, 'signIns'],
    [
      'in a stream of Kinesis',
      { signIns: LogDestination.deliveryStream(STREAM.replace('firehose', 'kinesis')) },
      'signIns',
    ],
  ])('are refused: %s', (_what, props, property) => {
    expect(firstLines(logs(props))).toEqual([`[test/logs] ${property}`]);
  });

  test('have sign-ins on PLUS alone', () => {
    const signIns = LogDestination.bucket(BUCKET);

    expect(firstLines(logs({ signIns }, 'ESSENTIALS'))).toEqual(['[test/logs] signIns']);
    expect(firstLines(logs({ messageErrors: LogDestination.logGroup(LOG_GROUP) }, 'LITE'))).toEqual([]);
  });

  test('take overrides, and tokens', () => {
    const build = (stack: TerraformStack) =>
      logs({
        signIns: LogDestination.bucket(token(stack).stringValue),
        overrides: { user_pool_id: 'eu-west-1_other' },
      })(stack);

    expect(resourceOf(synth(build), 'aws_cognito_log_delivery_configuration')).toHaveProperty(
      'user_pool_id',
      'eu-west-1_other',
    );
  });
});
