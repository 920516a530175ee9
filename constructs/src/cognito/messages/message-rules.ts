import { pattern, type Rule } from '../../validation/index.js';
import { apiPage } from '../pages.js';

const TEMPLATE = apiPage('VerificationMessageTemplateType');
const INVITATION = apiPage('MessageTemplateType');
/** Letters, marks, symbols, numbers, punctuation and white space; no control characters. */
const TEXT = /^[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$/u;

interface MessageLimits {
  /** In characters. */
  readonly longest: number;
  /** What the text must hold, and what that is in a person's words. */
  readonly placeholders: readonly (readonly [RegExp, string])[];
  readonly see: string;
  /** @default - any character */
  readonly text?: RegExp;
}

const CODE = [/\{####\}/, '{####}, where the code goes'] as const;
const LINK = [/\{##[^]+##\}/, '{##text##}, which becomes the link'] as const;
const USER_NAME = [/\{username\}/, '{username}'] as const;
const PASSWORD = [/\{####\}/, '{####}, where the temporary password goes'] as const;

function message({ longest, placeholders, see, text = /[^]*/ }: MessageLimits): Rule {
  return {
    allowed: `6 to ${longest} characters with ${placeholders.map(([, words]) => words).join(', and ')}`,
    see,
    accepts: (value) =>
      value.length >= 6 &&
      value.length <= longest &&
      text.test(value) &&
      placeholders.every(([placeholder]) => placeholder.test(value)),
  };
}

/** The subject of any e-mail. */
export const EMAIL_SUBJECT = pattern(
  /^(?=[^]{1,140}$)[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+$/u,
  '1 to 140 characters, none of them control characters',
  TEMPLATE,
);

/** An e-mail with a code. */
export const EMAIL_CODE_MESSAGE = message({
  longest: 20_000,
  placeholders: [CODE],
  see: TEMPLATE,
  text: TEXT,
});

/** The same as a second factor, whose bytes the provider counts. */
export const EMAIL_FACTOR_MESSAGE: Rule = {
  ...EMAIL_CODE_MESSAGE,
  allowed: `${EMAIL_CODE_MESSAGE.allowed}; letters beyond ASCII count as the two to four bytes of UTF-8`,
  accepts: (text) => EMAIL_CODE_MESSAGE.accepts(text) && Buffer.byteLength(text) <= 20_000,
};

/** An e-mail with a link in place of a code. */
export const EMAIL_LINK_MESSAGE = message({
  longest: 20_000,
  placeholders: [LINK],
  see: TEMPLATE,
  text: TEXT,
});

/** An SMS with a code, in one line. */
export const SMS_CODE_MESSAGE = message({
  longest: 140,
  placeholders: [CODE],
  see: TEMPLATE,
  text: /^.*$/,
});

/** The e-mail to a user whom an administrator creates. */
export const EMAIL_INVITATION = message({
  longest: 20_000,
  placeholders: [USER_NAME, PASSWORD],
  see: INVITATION,
  text: TEXT,
});

/** The SMS to a user whom an administrator creates. */
export const SMS_INVITATION = message({
  longest: 140,
  placeholders: [USER_NAME, PASSWORD],
  see: INVITATION,
});
