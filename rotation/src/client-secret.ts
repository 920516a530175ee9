import { randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** As long as the secrets that Cognito makes: some 300 bits. */
const LENGTH = 51;

/** A new client secret. */
export const newClientSecret = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/**
 * Whether Cognito takes a text as client secret: 24 to 64 letters, digits, `_` and `+`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
 */
export const isClientSecret = (text: string): boolean => /^[\w+]{24,64}$/.test(text);
