import { getSystemErrorMap } from 'node:util';

/** The local cloud cannot start or go on, and the reader can mend it: the message says what, where and how. */
export class CannotStartError extends Error {
  override readonly name: string = 'CannotStartError';
  readonly code: string = 'CANNOT_START';
}

/** What the system says of a failed call, as `no space left on device (ENOSPC)`. */
export function systemReason(error: unknown): string {
  const { errno, code, message } = error as NodeJS.ErrnoException;
  const [, text] = (errno === undefined ? undefined : getSystemErrorMap().get(errno)) ?? [];
  return text === undefined ? (message ?? String(error)) : `${text} (${code})`;
}
