import type { ServiceError } from '../service-error.js';

/** A type of the API model. It reads JSON into a value that has its known members only. */
export interface Shape<out T> {
  /**
   * @param path where the value stands, as in `policies.passwordPolicy.minimumLength`
   * @param report told of each violated constraint, in the service's words
   * @throws {ServiceError} `SerializationException` if the JSON type is another
   */
  read(value: unknown, path: string, report: (violation: string) => void): T;
}

/** The TypeScript type that a shape reads. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

/**
 * Reads a request's input.
 *
 * @param invalid makes the service's error for input that breaks the model
 * @throws {ServiceError} that lists every violation of the model
 */
export function readInput<T>(shape: Shape<T>, value: unknown, invalid: (message: string) => ServiceError): T {
  const violations: string[] = [];
  const input = shape.read(value, '', (violation) => violations.push(violation));
  if (violations.length === 0) return input;
  const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  throw invalid(`${count} detected: ${violations.join('; ')}`);
}

/** @param quoted the value in quotes, or undefined for one that is not shown */
export function violation(quoted: string | undefined, path: string, constraint: string): string {
  const subject = quoted === undefined ? 'Value' : `Value ${quoted}`;
  return `${subject} at '${path}' failed to satisfy constraint: ${constraint}`;
}
