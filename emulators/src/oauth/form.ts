import type { Incoming } from '../core/service.js';

/** The parameters of a request. One without a value counts as absent (RFC 6749 §3.2). */
export type Form = ReadonlyMap<string, string>;

/** The body is of another content type than a form. */
export class NotAForm extends Error {
  override readonly name = 'NotAForm';
}

/** A parameter is there more than once, which RFC 6749 §3.2 forbids, with a value or without. */
export class RepeatedParameter extends Error {
  override readonly name = 'RepeatedParameter';

  constructor(readonly parameter: string) {
    super(`The parameter ${parameter} is repeated.`);
  }
}

const FORM = 'application/x-www-form-urlencoded';

/**
 * Reads the body of a request; parameters in the address are no part of it (RFC 6749 §2.3.1).
 *
 * @throws {NotAForm}
 * @throws {RepeatedParameter}
 */
export function readForm({ headers, body }: Pick<Incoming, 'headers' | 'body'>): Form {
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== FORM) throw new NotAForm('The body is not a form.');
  const names = new Set<string>();
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (names.has(name)) throw new RepeatedParameter(name);
    names.add(name);
    if (value !== '') parameters.set(name, value);
  }
  return parameters;
}
