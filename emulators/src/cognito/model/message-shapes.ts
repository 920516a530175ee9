import { structure } from '../../aws/model/collections.js';
import { enumeration, string } from '../../aws/model/scalars.js';

const printable = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`;
const subjectPattern = String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+`;

export const smsMessage = string({ min: 6, max: 140, pattern: String.raw`.*\{####\}.*` });
export const emailMessage = string({
  min: 6,
  max: 20_000,
  pattern: String.raw`${printable}\{####\}${printable}`,
});
const emailMessageByLink = string({
  min: 6,
  max: 20_000,
  pattern: String.raw`${printable}\{##${printable}##\}${printable}`,
});
export const emailSubject = string({ min: 1, max: 140, pattern: subjectPattern });

/** The subject of an MFA mail has no limit of length in the model. */
export const emailMfaSubject = string({ pattern: subjectPattern });

export const verificationMessageTemplate = structure({
  SmsMessage: smsMessage,
  EmailMessage: emailMessage,
  EmailSubject: emailSubject,
  EmailMessageByLink: emailMessageByLink,
  EmailSubjectByLink: emailSubject,
  DefaultEmailOption: enumeration('CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE'),
});

export const inviteMessageTemplate = structure({
  SMSMessage: string({ min: 6, max: 140 }),
  EmailMessage: string({ min: 6, max: 20_000, pattern: printable }),
  EmailSubject: emailSubject,
});
