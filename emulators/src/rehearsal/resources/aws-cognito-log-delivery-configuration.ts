import { block, blocks, required, text } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { awsType } from './resource-type.js';

const schema = {
  log_configurations: blocks({
    cloud_watch_logs_configuration: block({ log_group_arn: text() }),
    event_source: required(text()),
    firehose_configuration: block({ stream_arn: text() }),
    log_level: required(text()),
    s3_configuration: block({ bucket_arn: text() }),
  }),
  user_pool_id: required(text()),
};

/**
 * Since version 6.5.0 of the provider, and made with its plugin framework: what is given is sent, empty or not.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/cognito_log_delivery_configuration
 */
export const awsCognitoLogDeliveryConfiguration = awsType(
  'aws_cognito_log_delivery_configuration',
  schema,
  async (args, { cognito }) => {
    await cognito('SetLogDeliveryConfiguration', {
      LogConfigurations: args.log_configurations.map(configurationInput),
      UserPoolId: args.user_pool_id,
    });
    return {};
  },
);

const configurationInput = (configuration: Read<typeof schema>['log_configurations'][number]) => ({
  CloudWatchLogsConfiguration: configuration.cloud_watch_logs_configuration.map((logs) => ({
    LogGroupArn: logs.log_group_arn,
  }))[0],
  EventSource: configuration.event_source,
  FirehoseConfiguration: configuration.firehose_configuration.map((stream) => ({
    StreamArn: stream.stream_arn,
  }))[0],
  LogLevel: configuration.log_level,
  S3Configuration: configuration.s3_configuration.map((bucket) => ({ BucketArn: bucket.bucket_arn }))[0],
});
