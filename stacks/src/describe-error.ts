/** Errors that were written for a person: their message says all, and a stack trace would bury it. */
const FOR_A_PERSON = new Set(['ConfigurationError', 'DeclarationError', 'ValidationError']);

/** What to print of an error before the app ends. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return FOR_A_PERSON.has(error.name) ? error.message : (error.stack ?? error.message);
}
