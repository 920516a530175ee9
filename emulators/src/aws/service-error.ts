/**
 * A refusal of a control plane in the AWS JSON 1.1 protocol: HTTP 400 with `__type` and a message.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    /** The exception's name, such as `ResourceNotFoundException`. */
    readonly type: string,
    message: string,
    /** The member of the body that holds the message; some services' own exceptions have `Message`. */
    readonly messageMember: 'Message' | 'message' = 'message',
  ) {
    super(message);
  }
}

/** Makes errors of one type. */
export const errorOf =
  (type: string, messageMember: 'Message' | 'message' = 'message') =>
  (message: string): ServiceError =>
    new ServiceError(type, message, messageMember);

export const missingAuthentication = errorOf('MissingAuthenticationTokenException');
export const requestEntityTooLarge = errorOf('RequestEntityTooLargeException');
export const serialization = errorOf('SerializationException');
export const unknownOperation = errorOf('UnknownOperationException');
export const unrecognizedClient = errorOf('UnrecognizedClientException');
