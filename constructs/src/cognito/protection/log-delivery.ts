import { CognitoLogDeliveryConfiguration } from '@cdktf/provider-aws/lib/cognito-log-delivery-configuration';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import { checkAtSynth, type Checks } from '../../validation/index.js';
import { BUCKET_ARN, DELIVERY_STREAM_ARN, LOG_GROUP_ARN } from '../arn.js';
import { apiPage } from '../pages.js';
import { checkTier } from '../user-pool/user-pool-tier.js';
import { LOG_DELIVERY_PROPS, type UserPoolLogDeliveryProps } from './log-delivery-props.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = { log_configurations: ['messageErrors', 'signIns'] };

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
    props = propsOf(this, props, LOG_DELIVERY_PROPS);
    checkAtSynth(this, (checks) => checkLogDelivery(checks, props));
    const { userPool, messageErrors, signIns } = props;
    this.resource = new CognitoLogDeliveryConfiguration(
      this,
      'Resource',
      literal({
        userPoolId: userPool.userPoolId,
        logConfigurations: [
          // In the order of Cognito's answer, which the provider compares (terraform-provider-aws 43550).
          ...(signIns ? [{ eventSource: 'userAuthEvents', logLevel: 'INFO', ...signIns.block }] : []),
          ...(messageErrors
            ? [{ eventSource: 'userNotification', logLevel: 'ERROR', ...messageErrors.block }]
            : []),
        ],
      }),
    );
    applyOverrides(this.resource, props.overrides, NAMES);
  }
}

function checkLogDelivery(
  checks: Checks,
  { userPool, messageErrors, signIns }: UserPoolLogDeliveryProps,
): void {
  if (messageErrors === undefined && signIns === undefined) {
    checks.fail({
      property: 'messageErrors',
      received: undefined,
      allowed: 'a destination for messageErrors, signIns or both',
      see: SEE,
    });
  }
  if (messageErrors !== undefined && messageErrors.kind !== 'logGroup') {
    checks.fail({
      property: 'messageErrors',
      received: messageErrors.arn,
      allowed: 'LogDestination.logGroup(…)',
      see: SEE,
    });
  }
  for (const [property, destination] of Object.entries({ messageErrors, signIns }))
    if (destination) checks.that(property, destination.arn, ARNS[destination.kind]);
  if (signIns !== undefined) {
    checkTier(checks, userPool.tier, {
      property: 'signIns',
      feature: 'the export of sign-ins',
      needs: 'PLUS',
    });
  }
}
