import { invalidParameter } from './errors.js';

/** The secret itself: text, or bytes in base64. */
export type SecretValue = { readonly SecretString: string } | { readonly SecretBinary: string };

interface ValueInput {
  readonly SecretString?: string | undefined;
  readonly SecretBinary?: string | undefined;
}

/**
 * The value that a request brings, if it brings one.
 *
 * @throws {ServiceError} `InvalidParameterException` if it brings two
 */
export function valueIn({ SecretString, SecretBinary }: ValueInput): SecretValue | undefined {
  if (SecretString !== undefined && SecretBinary !== undefined) {
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  }
  if (SecretString !== undefined) return { SecretString };
  return SecretBinary === undefined ? undefined : { SecretBinary };
}

export const sameValue = (a: SecretValue, b: SecretValue): boolean => JSON.stringify(a) === JSON.stringify(b);
