import { SynthError } from '@oauth-issuers/constructs';

/** What to print of an error before the app ends. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Written for a person: its message says all, and a stack trace would bury it.
  return error instanceof SynthError ? error.message : (error.stack ?? error.message);
}
