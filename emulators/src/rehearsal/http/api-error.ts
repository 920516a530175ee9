import type { HttpAnswer } from './connection.js';

/** A service refused a call. The message is the service's own; what was sent stays out of it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(call: string, status: number, code: string, message: string) {
    super(`${call} was refused with ${status} ${code}: ${message}`);
  }
}

/** A JSON object in an answer; none if the body is something else. */
export function jsonBody({ body }: HttpAnswer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whether a call succeeded. */
export const succeeded = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

/** A member of an answer as text, for an error. */
export const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
