import type { CognitoUserPoolEmailConfiguration } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { Token } from 'cdktf';
import { argumentOf, instanceOf, object, optional, text } from '../../shape/index.js';
import { type Checks, pattern, type Rule } from '../../validation/index.js';
import { SES_IDENTITY_ARN } from '../arn.js';
import { apiPage } from '../pages.js';

export interface CognitoEmailOptions {
  /** The ARN of a verified address of SES, which messages then come from. @default - `no-reply@verificationemail.com` */
  readonly sourceArn?: string;
  /** Where answers go. @default - to the sender */
  readonly replyTo?: string;
}

export interface SesEmailOptions {
  /** The ARN of a verified address or domain of SES. */
  readonly sourceArn: string;
  /**
   * `shop@example.com`, or `Shop <shop@example.com>`: the address of `sourceArn`, or one of its domain.
   * @default - the address of `sourceArn`; a domain has none, so there it has to be given
   */
  readonly from?: string;
  /** Where answers go. @default - to the sender */
  readonly replyTo?: string;
  /** The SES configuration set, 1 to 64 letters, digits, `_` and `-`. @default - none */
  readonly configurationSet?: string;
}

/**
 * Who sends a pool's e-mail.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html
 */
export class EmailSender {
  /**
   * Cognito itself: for trials, since it sends few e-mails a day.
   *
   * @throws {ValidationError} if an option is of the wrong type, unknown or missing, as with the other one
   */
  static cognito(options: CognitoEmailOptions = {}): EmailSender {
    return new EmailSender('COGNITO_DEFAULT', argumentOf('options', options, COGNITO_OPTIONS));
  }

  /** Amazon SES in your account. */
  static ses(options: SesEmailOptions): EmailSender {
    return new EmailSender('DEVELOPER', argumentOf('options', options, SES_OPTIONS));
  }

  private constructor(
    private readonly account: 'COGNITO_DEFAULT' | 'DEVELOPER',
    readonly options: CognitoEmailOptions & Partial<SesEmailOptions>,
  ) {}

  /** Whether Amazon SES sends, which e-mail as a second factor needs. */
  get isSes(): boolean {
    return this.account === 'DEVELOPER';
  }

  /** As `aws_cognito_user_pool` takes it. */
  get block(): CognitoUserPoolEmailConfiguration {
    const { sourceArn, from, replyTo, configurationSet } = this.options;
    return {
      emailSendingAccount: this.account,
      ...(sourceArn !== undefined && { sourceArn }),
      ...(from !== undefined && { fromEmailAddress: from }),
      ...(replyTo !== undefined && { replyToEmailAddress: replyTo }),
      ...(configurationSet !== undefined && { configurationSet }),
    };
  }
}

const COGNITO_OPTIONS = object<CognitoEmailOptions>({
  sourceArn: optional(text()),
  replyTo: optional(text()),
});
const SES_OPTIONS = object<SesEmailOptions>({
  sourceArn: text(),
  from: optional(text()),
  replyTo: optional(text()),
  configurationSet: optional(text()),
});

export const EMAIL_SENDER = instanceOf(
  EmailSender,
  'a sender: EmailSender.cognito(…) or EmailSender.ses(…)',
  () => EmailSender.cognito(),
);

const SEE = apiPage('EmailConfigurationType');
const ADDRESS = '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+@[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+';

const REPLY_TO = pattern(new RegExp(`^${ADDRESS}$`, 'u'), 'an e-mail address', SEE);
const CONFIGURATION_SET = pattern(/^[a-zA-Z0-9_-]{1,64}$/, '1 to 64 letters, digits, _ and -', SEE);

export function checkEmailSender(checks: Checks, property: string, sender?: EmailSender): void {
  if (sender === undefined) return;
  const { sourceArn, from, replyTo, configurationSet } = sender.options;
  checks
    .that(`${property}.sourceArn`, sourceArn, SES_IDENTITY_ARN)
    .that(`${property}.replyTo`, replyTo, REPLY_TO)
    .that(`${property}.configurationSet`, configurationSet, CONFIGURATION_SET);
  if (sender.isSes && isIdentity(sourceArn))
    checkFrom(checks, `${property}.from`, from, sourceArn.replace(/^.*identity\//, ''));
}

/** Whether a sender is known at synth, and is one. */
function isIdentity(sourceArn?: string): sourceArn is string {
  return sourceArn !== undefined && !Token.isUnresolved(sourceArn) && SES_IDENTITY_ARN.accepts(sourceArn);
}

function checkFrom(checks: Checks, property: string, from: string | undefined, identity: string): void {
  const rule = senderOf(identity);
  if (from !== undefined) checks.that(property, from, rule);
  else if (!identity.includes('@'))
    checks.fail({ property, received: from, allowed: rule.allowed, see: rule.see });
}

/** An address that a verified identity of SES may send from. */
function senderOf(identity: string): Rule {
  const owned = (address: string) =>
    address === identity || address.endsWith(`@${identity}`) || address.endsWith(`.${identity}`);
  return {
    allowed: identity.includes('@')
      ? `${identity}, or a name before <${identity}>`
      : `an address of ${identity}, which the identity verifies, or a name before <one>`,
    see: SEE,
    accepts: (from) => {
      const address = /^(?:[^<>]*<)?([^<>\s]+@[^<>\s]+?)>?$/.exec(from)?.[1];
      return address !== undefined && owned(address);
    },
  };
}
