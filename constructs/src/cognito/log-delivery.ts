import { CognitoLogDeliveryConfiguration } from '@cdktf/provider-aws/lib/cognito-log-delivery-configuration';
import { Construct } from 'constructs';
import { argumentOf, instanceOf, object, optional, placeOf, propsOf, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth } from '../validation/index.js';
import { BUCKET_ARN, DELIVERY_STREAM_ARN, LOG_GROUP_ARN } from './arn.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { applyOverrides, OVERRIDES, type Overrides } from './overrides.js';
import { apiPage } from './pages.js';
import { USER_POOL } from './references.js';
import { type IUserPool } from './user-pool.js';
import { checkTier } from './user-pool-tier.js';

/** Where a pool's logs go. */
export class LogDestination {
  /**
   * A log group of CloudWatch, by its ARN without `:*` at the end.
   *
   * @throws {ValidationError} if the ARN is no text, as with each of these
   */
  static logGroup(arn: string): LogDestination {
    return new LogDestination('logGroup', argumentOf('arn', arn, text()));
  }

  /** A bucket of S3. */
  static bucket(arn: string): LogDestination {
    return new LogDestination('bucket', argumentOf('arn', arn, text()));
  }

  /** A delivery stream of Amazon Data Firehose. */
  static deliveryStream(arn: string): LogDestination {
    return new LogDestination('deliveryStream', argumentOf('arn', arn, text()));
  }

  private constructor(
    readonly kind: 'logGroup' | 'bucket' | 'deliveryStream',
    readonly arn: string,
  ) {}

  /** As `aws_cognito_log_delivery_configuration` takes it. */
  get block() {
    return {
      logGroup: { cloudWatchLogsConfiguration: [{ logGroupArn: this.arn }] },
      bucket: { s3Configuration: [{ bucketArn: this.arn }] },
      deliveryStream: { firehoseConfiguration: [{ streamArn: this.arn }] },
    }[this.kind];
  }
}

export interface UserPoolLogDeliveryProps {
  readonly userPool: IUserPool;
  /** Where errors in sending messages go: a log group. @default - nowhere */
  readonly messageErrors?: LogDestination;
  /** Where threat protection's view of each sign-in goes. On the tier PLUS alone. @default - nowhere */
  readonly signIns?: LogDestination;
  /** Arguments of `aws_cognito_log_delivery_configuration` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

const DESTINATION = instanceOf(
  LogDestination,
  'LogDestination.logGroup(…), LogDestination.bucket(…) or LogDestination.deliveryStream(…)',
  () => LogDestination.logGroup(text().standIn()),
);

const PROPS = object<UserPoolLogDeliveryProps>({
  userPool: USER_POOL,
  messageErrors: optional(DESTINATION),
  signIns: optional(DESTINATION),
  overrides: optional(OVERRIDES),
});

const ARNS = { logGroup: LOG_GROUP_ARN, bucket: BUCKET_ARN, deliveryStream: DELIVERY_STREAM_ARN };
const SEE = apiPage('LogConfigurationType');

/**
 * The logs that a pool exports; a pool has one such configuration. Raises the AWS provider that the stack accepts to
 * 6.5.0, the first that has it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html
 */
export class UserPoolLogDelivery extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoLogDeliveryConfiguration;

  constructor(scope: Construct, id: string, props: UserPoolLogDeliveryProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this, '6.5.0');
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checkLogDelivery(checks, props));
    const { userPool, messageErrors, signIns } = props;
    this.resource = new CognitoLogDeliveryConfiguration(
      this,
      'Resource',
      literal({
        userPoolId: userPool.userPoolId,
        logConfigurations: [
          ...(messageErrors
            ? [{ eventSource: 'userNotification', logLevel: 'ERROR', ...messageErrors.block }]
            : []),
          ...(signIns ? [{ eventSource: 'userAuthEvents', logLevel: 'INFO', ...signIns.block }] : []),
        ],
      }),
    );
    applyOverrides(this.resource, props.overrides);
  }
}

function checkLogDelivery(
  checks: Checks,
  { userPool, messageErrors, signIns }: UserPoolLogDeliveryProps,
): void {
  if (messageErrors === undefined && signIns === undefined)
    checks.fail({
      property: 'messageErrors',
      received: undefined,
      allowed: 'a destination for messageErrors, signIns or both',
      see: SEE,
    });
  if (messageErrors !== undefined && messageErrors.kind !== 'logGroup')
    checks.fail({
      property: 'messageErrors',
      received: messageErrors.arn,
      allowed: 'LogDestination.logGroup(…)',
      see: SEE,
    });
  for (const [property, destination] of Object.entries({ messageErrors, signIns }))
    if (destination) checks.that(property, destination.arn, ARNS[destination.kind]);
  if (signIns !== undefined)
    checkTier(checks, userPool.tier, {
      property: 'signIns',
      feature: 'the export of sign-ins',
      needs: 'PLUS',
    });
}
