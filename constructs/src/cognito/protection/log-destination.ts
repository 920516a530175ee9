import { argumentOf, instanceOf, text } from '../../shape/index.js';

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

export const LOG_DESTINATION = instanceOf(
  LogDestination,
  'LogDestination.logGroup(…), LogDestination.bucket(…) or LogDestination.deliveryStream(…)',
  () => LogDestination.logGroup(text().standIn()),
);
