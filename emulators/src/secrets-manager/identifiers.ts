import { randomInt } from 'node:crypto';
import { validation } from './errors.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SUFFIX_ALPHABET = `${LETTERS}${LETTERS.toUpperCase()}0123456789`;
const SUFFIX_LENGTH = 6;
const SUFFIX = /-[A-Za-z0-9]{6}$/;
const NAME = /^[A-Za-z0-9/_+=.@!-]+$/;

/** The ARN of a secret without the suffix that the service adds. */
export const partialArn = (region: string, accountId: string, name: string): string =>
  `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}`;

/** A new ARN for a secret. Its six random characters keep a successor of the same name apart. */
export function newSecretArn(region: string, accountId: string, name: string): string {
  const suffix = Array.from(
    { length: SUFFIX_LENGTH },
    () => SUFFIX_ALPHABET[randomInt(SUFFIX_ALPHABET.length)],
  );
  return `${partialArn(region, accountId, name)}-${suffix.join('')}`;
}

export const isArn = (id: string): boolean => id.startsWith('arn:');

/**
 * Whether an ARN means a secret: the whole ARN, or the part without the suffix. A part that itself ends in a hyphen
 * and six characters is taken for a whole one, and so finds nothing.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export const arnMeans = (given: string, arn: string): boolean =>
  given === arn || (!SUFFIX.test(given) && given === arn.replace(SUFFIX, ''));

/** @throws {ServiceError} `ValidationException` if it can be no secret's name */
export function assertName(name: string): void {
  if (!NAME.test(name)) {
    throw validation(
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!',
    );
  }
}
