import { clientId } from './client-shapes.js';
import { listOf, structure } from '../../aws/model/collections.js';
import { arn, poolId, text } from './common-shapes.js';
import { emailSubject } from './message-shapes.js';
import { boolean, enumeration, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const body = string({ min: 6, max: 20_000, pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]+` });
const notifyEmail = structure({ Subject: emailSubject, HtmlBody: body, TextBody: body }, ['Subject']);

const takeoverAction = structure(
  {
    Notify: boolean,
    EventAction: enumeration('BLOCK', 'MFA_IF_CONFIGURED', 'MFA_REQUIRED', 'NO_ACTION'),
  },
  ['Notify', 'EventAction'],
);

const accountTakeover = structure(
  {
    NotifyConfiguration: structure(
      {
        From: text,
        ReplyTo: text,
        SourceArn: arn,
        BlockEmail: notifyEmail,
        NoActionEmail: notifyEmail,
        MfaEmail: notifyEmail,
      },
      ['SourceArn'],
    ),
    Actions: structure({
      LowAction: takeoverAction,
      MediumAction: takeoverAction,
      HighAction: takeoverAction,
    }),
  },
  ['Actions'],
);

const compromisedCredentials = structure(
  {
    EventFilter: listOf(enumeration('SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP')),
    Actions: structure({ EventAction: enumeration('BLOCK', 'NO_ACTION') }, ['EventAction']),
  },
  ['Actions'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetRiskConfiguration.html */
export const setRiskConfigurationInput = structure(
  {
    UserPoolId: poolId,
    ClientId: clientId,
    CompromisedCredentialsRiskConfiguration: compromisedCredentials,
    AccountTakeoverRiskConfiguration: accountTakeover,
    RiskExceptionConfiguration: structure({
      BlockedIPRangeList: listOf(text, { max: 200 }),
      SkippedIPRangeList: listOf(text, { max: 200 }),
    }),
  },
  ['UserPoolId'],
);
export type SetRiskConfigurationInput = Infer<typeof setRiskConfigurationInput>;

export const describeRiskConfigurationInput = structure({ UserPoolId: poolId, ClientId: clientId }, [
  'UserPoolId',
]);
