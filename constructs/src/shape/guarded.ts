import { Token } from 'cdktf';
import type { Reading } from './reading.js';
import type { Refused } from './refused.js';

/** What goes wrong inside a value of the caller's, such as a getter that throws, is a problem like any other. */
export function guarded<T>(
  value: unknown,
  reading: Reading,
  allowed: string,
  read: () => T | Refused,
): T | Refused {
  try {
    return read();
  } catch (error) {
    return unreadable(value, reading, allowed, error);
  }
}

/** Refuses a value that threw while it was looked at. */
export function unreadable(value: unknown, reading: Reading, allowed: string, error: unknown): Refused {
  const why = error instanceof Error ? error.message : 'it throws';
  return reading.refuse({ received: value, allowed, remediation: `it cannot be read: ${why}` });
}

/** Whether cdktf knows it as a token; what cannot even be looked at is none. */
export function isToken(value: object): boolean {
  try {
    return Token.isUnresolved(value);
  } catch {
    return false;
  }
}
