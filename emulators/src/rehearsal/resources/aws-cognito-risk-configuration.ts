import { block, flag, required, text, textSet } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { filled, ifAny, ifText } from './omit.js';
import { awsType } from './resource-type.js';

const action = block({ event_action: required(text()), notify: required(flag()) });
const email = block({ html_body: required(text()), subject: required(text()), text_body: required(text()) });

const schema = {
  account_takeover_risk_configuration: block({
    actions: block({ high_action: action, low_action: action, medium_action: action }),
    notify_configuration: block({
      block_email: email,
      from: text(),
      mfa_email: email,
      no_action_email: email,
      reply_to: text(),
      source_arn: required(text()),
    }),
  }),
  client_id: text(),
  compromised_credentials_risk_configuration: block({
    actions: block({ event_action: required(text()) }),
    event_filter: textSet(),
  }),
  risk_exception_configuration: block({
    blocked_ip_range_list: textSet(),
    skipped_ip_range_list: textSet(),
  }),
  user_pool_id: required(text()),
};

type Args = Read<typeof schema>;
type Takeover = Args['account_takeover_risk_configuration'][number];
type Notification = Takeover['notify_configuration'][number];
type Compromised = Args['compromised_credentials_risk_configuration'][number];

/** What the provider sends of a stack, with the service's default filter of events where none is given. */
interface RiskConfiguration {
  readonly CompromisedCredentialsRiskConfiguration?: { readonly EventFilter?: readonly string[] };
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_risk_configuration */
export const awsCognitoRiskConfiguration = awsType(
  'aws_cognito_risk_configuration',
  schema,
  async (args, { cognito }) => {
    const of = { ClientId: ifText(args.client_id), UserPoolId: args.user_pool_id };
    await cognito('SetRiskConfiguration', {
      ...of,
      AccountTakeoverRiskConfiguration: args.account_takeover_risk_configuration.map(takeoverInput)[0],
      CompromisedCredentialsRiskConfiguration:
        args.compromised_credentials_risk_configuration.map(compromisedInput)[0],
      RiskExceptionConfiguration: filled(args.risk_exception_configuration).map((exceptions) => ({
        BlockedIPRangeList: ifAny(exceptions.blocked_ip_range_list),
        SkippedIPRangeList: ifAny(exceptions.skipped_ip_range_list),
      }))[0],
    });
    const { RiskConfiguration: found } = await cognito('DescribeRiskConfiguration', of);
    const { CompromisedCredentialsRiskConfiguration: compromised } = found as RiskConfiguration;
    return {
      id: [args.user_pool_id, ...(of.ClientId === undefined ? [] : [of.ClientId])].join(':'),
      compromised_credentials_risk_configuration: args.compromised_credentials_risk_configuration.map(
        (given) => ({ ...given, event_filter: compromised?.EventFilter ?? given.event_filter }),
      ),
    };
  },
);

const takeoverInput = (takeover: Takeover) => ({
  Actions: filled(takeover.actions).map((actions) => ({
    HighAction: actions.high_action.map(actionInput)[0],
    LowAction: actions.low_action.map(actionInput)[0],
    MediumAction: actions.medium_action.map(actionInput)[0],
  }))[0],
  NotifyConfiguration: takeover.notify_configuration.map(notificationInput)[0],
});

const actionInput = (action: Takeover['actions'][number]['high_action'][number]) => ({
  EventAction: action.event_action,
  Notify: action.notify,
});

const notificationInput = (notification: Notification) => ({
  BlockEmail: notification.block_email.map(emailInput)[0],
  From: ifText(notification.from),
  MfaEmail: notification.mfa_email.map(emailInput)[0],
  NoActionEmail: notification.no_action_email.map(emailInput)[0],
  ReplyTo: ifText(notification.reply_to),
  SourceArn: notification.source_arn,
});

const emailInput = (sent: Notification['block_email'][number]) => ({
  HtmlBody: ifText(sent.html_body),
  Subject: ifText(sent.subject),
  TextBody: ifText(sent.text_body),
});

const compromisedInput = (compromised: Compromised) => ({
  Actions: compromised.actions.map(({ event_action: action }) => ({ EventAction: action }))[0],
  EventFilter: ifAny(compromised.event_filter),
});
