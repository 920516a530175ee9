import { CognitoRiskConfiguration } from '@cdktf/provider-aws/lib/cognito-risk-configuration';
import { Construct } from 'constructs';
import { requireAwsProvider } from '../../aws/aws-provider-version.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { applyOverrides, type PropertyNames } from '../../terraform/overrides.js';
import {
  checkAtSynth,
  type Checks,
  itemCount,
  pattern,
  type Rule,
  utf8Length,
} from '../../validation/index.js';
import { SES_IDENTITY_ARN } from '../arn.js';
import { EMAIL_SUBJECT } from '../messages/message-rules.js';
import { apiPage } from '../pages.js';
import { checkTier } from '../user-pool/user-pool-tier.js';
import {
  RISK_CONFIGURATION_PROPS,
  type RiskConfigurationProps,
  type RiskEmail,
  type TakeoverAction,
  type TakeoverResponses,
} from './risk-configuration-props.js';

/** Properties whose arguments have other names. */
const NAMES: PropertyNames = {
  account_takeover_risk_configuration: 'takeover',
  compromised_credentials_risk_configuration: 'compromisedPasswords',
  risk_exception_configuration: ['blockedRanges', 'trustedRanges'],
  'risk_exception_configuration.blocked_ip_range_list': 'blockedRanges',
  'risk_exception_configuration.skipped_ip_range_list': 'trustedRanges',
};

const ACTIONS: Readonly<Record<TakeoverAction, string>> = {
  block: 'BLOCK',
  'require-mfa': 'MFA_REQUIRED',
  'mfa-if-configured': 'MFA_IF_CONFIGURED',
  allow: 'NO_ACTION',
};

const LEVELS = ['low', 'medium', 'high'] as const;
const SEE = apiPage('SetRiskConfiguration');
const RANGES = itemCount(0, 200, apiPage('RiskExceptionConfigurationType'));
const RANGE = pattern(
  /^(?:\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}|[\da-f:]+:[\da-f:]*\/\d{1,3})$/i,
  'a range of addresses in CIDR notation, such as 192.0.2.0/24',
  apiPage('RiskExceptionConfigurationType'),
);
const BODY = utf8Length(6, 20_000, apiPage('NotifyEmailType'));
const SUBJECT: Rule = {
  ...utf8Length(1, 140, apiPage('NotifyEmailType')),
  accepts: (subject) => EMAIL_SUBJECT.accepts(subject) && Buffer.byteLength(subject) <= 140,
};

/**
 * How threat protection answers, where the pool has it `enforced`. On the tier PLUS alone.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html
 */
export class RiskConfiguration extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: CognitoRiskConfiguration;

  constructor(scope: Construct, id: string, props: RiskConfigurationProps) {
    super(...placeOf(scope, id));
    requireAwsProvider(this);
    props = propsOf(this, props, RISK_CONFIGURATION_PROPS);
    checkAtSynth(this, (checks) => checkRisk(checks, props));
    const { compromisedPasswords, takeover, blockedRanges, trustedRanges } = props;
    this.resource = new CognitoRiskConfiguration(
      this,
      'Resource',
      literal({
        userPoolId: props.userPool.userPoolId,
        ...(props.client && { clientId: props.client.clientId }),
        ...(compromisedPasswords && {
          compromisedCredentialsRiskConfiguration: {
            actions: { eventAction: ACTIONS[compromisedPasswords] },
          },
        }),
        ...(takeover && { accountTakeoverRiskConfiguration: takeoverBlock(takeover) }),
        ...((blockedRanges ?? trustedRanges) && {
          riskExceptionConfiguration: {
            ...(blockedRanges && { blockedIpRangeList: [...blockedRanges] }),
            ...(trustedRanges && { skippedIpRangeList: [...trustedRanges] }),
          },
        }),
      }),
    );
    applyOverrides(this.resource, props.overrides, NAMES);
  }
}

function takeoverBlock({ sourceArn, from, mails = {}, ...actions }: TakeoverResponses) {
  const { blocked, mfa, allowed } = mails;
  return {
    actions: Object.fromEntries(
      LEVELS.flatMap((level) => {
        const action = actions[level];
        return action === undefined ? [] : [[`${level}Action`, actionBlock(action, mails)]];
      }),
    ),
    notifyConfiguration: {
      sourceArn,
      ...(from !== undefined && { from }),
      ...(blocked && { blockEmail: mailBlock(blocked) }),
      ...(mfa && { mfaEmail: mailBlock(mfa) }),
      ...(allowed && { noActionEmail: mailBlock(allowed) }),
    },
  };
}

function actionBlock(
  action: TakeoverAction,
  { blocked, mfa, allowed }: NonNullable<TakeoverResponses['mails']>,
) {
  const mail = { block: blocked, 'require-mfa': mfa, 'mfa-if-configured': mfa, allow: allowed }[action];
  return { eventAction: ACTIONS[action], notify: mail !== undefined };
}

function mailBlock({ subject, text, html }: RiskEmail) {
  return { subject, textBody: text, htmlBody: html };
}

function checkRisk(checks: Checks, props: RiskConfigurationProps): void {
  const { userPool, compromisedPasswords, takeover, blockedRanges, trustedRanges } = props;
  checkTier(checks, userPool.tier, { property: 'userPool', feature: 'threat protection', needs: 'PLUS' });
  checks
    .that('blockedRanges', blockedRanges, RANGES)
    .each('blockedRanges', blockedRanges, RANGE)
    .that('trustedRanges', trustedRanges, RANGES)
    .each('trustedRanges', trustedRanges, RANGE)
    .that('takeover.sourceArn', takeover?.sourceArn, SES_IDENTITY_ARN);
  for (const [name, mail] of Object.entries<RiskEmail>({ ...takeover?.mails })) {
    checks
      .that(`takeover.mails.${name}.subject`, mail.subject, SUBJECT)
      .that(`takeover.mails.${name}.text`, mail.text, BODY)
      .that(`takeover.mails.${name}.html`, mail.html, BODY);
  }
  if ([compromisedPasswords, takeover, blockedRanges, trustedRanges].every((part) => part === undefined)) {
    checks.fail({
      property: 'compromisedPasswords',
      received: undefined,
      allowed: 'at least one of compromisedPasswords, takeover, blockedRanges, trustedRanges',
      see: SEE,
    });
  }
}
