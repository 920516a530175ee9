import { CognitoRiskConfiguration } from '@cdktf/provider-aws/lib/cognito-risk-configuration';
import { Construct } from 'constructs';
import { knownName, object, optional, placeOf, propsOf, text, textList } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth, itemCount, pattern, textLength } from '../validation/index.js';
import { SES_IDENTITY_ARN } from './arn.js';
import { requireAwsProvider } from './aws-provider-version.js';
import { EMAIL_SUBJECT } from './message-rules.js';
import { applyOverrides, OVERRIDES, type Overrides } from './overrides.js';
import { apiPage } from './pages.js';
import { CLIENT_ID, USER_POOL } from './references.js';
import { type IUserPool } from './user-pool.js';
import { checkTier } from './user-pool-tier.js';

/** What happens at a sign-in that looks like somebody else's. */
export type TakeoverAction = 'block' | 'require-mfa' | 'mfa-if-configured' | 'allow';

/** An e-mail to the user. */
export interface RiskEmail {
  /** 1 to 140 characters. */
  readonly subject: string;
  /** 6 to 20000 characters each. */
  readonly text: string;
  readonly html: string;
}

/** What is done about sign-ins that look like somebody else's, by how sure that is. */
export interface TakeoverResponses {
  /** @default - the sign-in is allowed */
  readonly low?: TakeoverAction;
  /** @default - the sign-in is allowed */
  readonly medium?: TakeoverAction;
  /** @default - the sign-in is allowed */
  readonly high?: TakeoverAction;
  /** The ARN of the address or domain of SES that tells users. */
  readonly sourceArn: string;
  /** @default - the address of `sourceArn` */
  readonly from?: string;
  /** Where a mail is given, users are told whenever it applies. @default - users are not told */
  readonly mails?: { readonly blocked?: RiskEmail; readonly mfa?: RiskEmail; readonly allowed?: RiskEmail };
}

export interface RiskConfigurationProps {
  readonly userPool: IUserPool;
  /** The client that it is for. A pool has one for all, and one for each client that differs. @default - all clients */
  readonly client?: { readonly clientId: string };
  /** What is done about passwords known from elsewhere. @default - Cognito's own */
  readonly compromisedPasswords?: 'block' | 'allow';
  /** @default - Cognito's own */
  readonly takeover?: TakeoverResponses;
  /** Address ranges that are always refused, at most 200, such as `192.0.2.0/24`. @default - none */
  readonly blockedRanges?: readonly string[];
  /** Address ranges that are never suspected, at most 200. @default - none */
  readonly trustedRanges?: readonly string[];
  /** Arguments of `aws_cognito_risk_configuration` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

const ACTIONS: Readonly<Record<TakeoverAction, string>> = {
  block: 'BLOCK',
  'require-mfa': 'MFA_REQUIRED',
  'mfa-if-configured': 'MFA_IF_CONFIGURED',
  allow: 'NO_ACTION',
};
const ACTION = knownName(['block', 'require-mfa', 'mfa-if-configured', 'allow']);
const MAIL = object<RiskEmail>({ subject: text(), text: text(), html: text() });
const PROPS = object<RiskConfigurationProps>({
  userPool: USER_POOL,
  client: optional(CLIENT_ID),
  compromisedPasswords: optional(knownName(['block', 'allow'])),
  takeover: optional(
    object<TakeoverResponses>({
      low: optional(ACTION),
      medium: optional(ACTION),
      high: optional(ACTION),
      sourceArn: text(),
      from: optional(text()),
      mails: optional(
        object<NonNullable<TakeoverResponses['mails']>>({
          blocked: optional(MAIL),
          mfa: optional(MAIL),
          allowed: optional(MAIL),
        }),
      ),
    }),
  ),
  blockedRanges: optional(textList(text())),
  trustedRanges: optional(textList(text())),
  overrides: optional(OVERRIDES),
});
const LEVELS = ['low', 'medium', 'high'] as const;
const SEE = apiPage('SetRiskConfiguration');
const RANGES = itemCount(0, 200, apiPage('RiskExceptionConfigurationType'));
const RANGE = pattern(
  /^(?:\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}|[\da-f:]+:[\da-f:]*\/\d{1,3})$/i,
  'a range of addresses in CIDR notation, such as 192.0.2.0/24',
  apiPage('RiskExceptionConfigurationType'),
);
const BODY = textLength(6, 20_000, apiPage('NotifyEmailType'));

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
    props = propsOf(this, props, PROPS);
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
    applyOverrides(this.resource, props.overrides);
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
  for (const [name, mail] of Object.entries<RiskEmail>({ ...takeover?.mails }))
    checks
      .that(`takeover.mails.${name}.subject`, mail.subject, EMAIL_SUBJECT)
      .that(`takeover.mails.${name}.text`, mail.text, BODY)
      .that(`takeover.mails.${name}.html`, mail.html, BODY);
  if ([compromisedPasswords, takeover, blockedRanges, trustedRanges].every((part) => part === undefined))
    checks.fail({
      property: 'compromisedPasswords',
      received: undefined,
      allowed: 'at least one of compromisedPasswords, takeover, blockedRanges, trustedRanges',
      see: SEE,
    });
}
