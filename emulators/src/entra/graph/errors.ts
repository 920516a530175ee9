/** What a detail of an error points at. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

/**
 * A request that Microsoft Graph refuses.
 *
 * @see https://learn.microsoft.com/en-us/graph/errors
 */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details?: readonly ErrorDetail[],
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

/** A request that the real Graph might have answered, and that the local one lacks. */
export class NotServedError extends GraphError {}

/** 404: the object itself, or one that it refers to, is not there. */
export const notFound = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** 400 with the directory's most general code. */
export const badRequest = (message: string, details?: readonly ErrorDetail[]): GraphError =>
  new GraphError(400, 'Request_BadRequest', message, details);

/** 400: a value that the directory does not take; `reason` says which values it does take. */
export const invalidValue = (property: string, resource: string, reason: string): GraphError =>
  badRequest(`Invalid value specified for property '${property}' of resource '${resource}'. ${reason}`, [
    { code: 'InvalidValue', message: reason, target: property },
  ]);

/** @throws {GraphError} 400 for a member that has to be there and is not. */
export function required(instance: object, property: string, resource: string): void {
  const value = (instance as Readonly<Record<string, unknown>>)[property];
  if (value !== null && value !== undefined && value !== '') return;
  throw badRequest(`A value is required for property '${property}' of resource '${resource}'.`, [
    { code: 'InvalidValue', message: 'A value is required.', target: property },
  ]);
}

/** 409: something with the same key is there. */
export const conflict = (message: string): GraphError =>
  new GraphError(409, 'Request_MultipleObjectsWithSameKeyValue', message);

/** 403: the caller's permissions do not reach. */
export const denied = (): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

/** 413. Microsoft's list of errors has the status, without a code. */
export const requestTooLarge = (limit: number): GraphError =>
  new GraphError(413, 'RequestEntityTooLarge', `The request is longer than ${limit} bytes.`);
