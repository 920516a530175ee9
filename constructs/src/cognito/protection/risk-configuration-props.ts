import { knownName, object, optional, text, textList } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { CLIENT_ID } from '../app-client/app-client-reference.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';

/** What happens at a sign-in that looks like somebody else's. */
export type TakeoverAction = 'block' | 'require-mfa' | 'mfa-if-configured' | 'allow';

/** An e-mail to the user. */
export interface RiskEmail {
  /** 1 to 140 bytes in UTF-8. */
  readonly subject: string;
  /** 6 to 20000 bytes in UTF-8 each. */
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

const ACTION = knownName(['block', 'require-mfa', 'mfa-if-configured', 'allow']);

const MAIL = object<RiskEmail>({ subject: text(), text: text(), html: text() });

export const RISK_CONFIGURATION_PROPS = object<RiskConfigurationProps>({
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
