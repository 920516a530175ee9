import { listOfStructures, structure } from '../../aws/model/collections.js';
import { arn, poolId } from './common-shapes.js';
import { enumeration, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const bucketArn = string({
  min: 3,
  max: 1024,
  pattern: String.raw`arn:[\w+=/,.@-]+:[\w+=/,.@-]+:::[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`,
});

const logConfiguration = structure(
  {
    LogLevel: enumeration('ERROR', 'INFO'),
    EventSource: enumeration('userNotification', 'userAuthEvents'),
    CloudWatchLogsConfiguration: structure({ LogGroupArn: arn }),
    S3Configuration: structure({ BucketArn: bucketArn }),
    FirehoseConfiguration: structure({ StreamArn: arn }),
  },
  ['LogLevel', 'EventSource'],
);
export type LogConfiguration = Infer<typeof logConfiguration>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetLogDeliveryConfiguration.html */
export const setLogDeliveryConfigurationInput = structure(
  { UserPoolId: poolId, LogConfigurations: listOfStructures(logConfiguration, { min: 0, max: 2 }) },
  ['UserPoolId', 'LogConfigurations'],
);
