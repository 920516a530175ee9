/**
 * A refusal of Secrets Manager: HTTP 400 with `__type` and a message.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html
 */
export class SecretsManagerError extends Error {
  override readonly name = 'SecretsManagerError';

  constructor(
    /** The exception's name, such as `ResourceNotFoundException`. */
    readonly type: string,
    message: string,
    /** The member of the body that holds the message: exceptions of the API model have `Message`, others `message`. */
    readonly messageMember: 'Message' | 'message',
  ) {
    super(message);
  }
}

const modelled =
  (type: string) =>
  (message: string): SecretsManagerError =>
    new SecretsManagerError(type, message, 'Message');

const common =
  (type: string) =>
  (message: string): SecretsManagerError =>
    new SecretsManagerError(type, message, 'message');

export const invalidNextToken = modelled('InvalidNextTokenException');
export const invalidParameter = modelled('InvalidParameterException');
export const invalidRequest = modelled('InvalidRequestException');
export const limitExceeded = modelled('LimitExceededException');
export const malformedPolicy = modelled('MalformedPolicyDocumentException');
export const publicPolicy = modelled('PublicPolicyException');
export const resourceExists = modelled('ResourceExistsException');
export const resourceNotFound = modelled('ResourceNotFoundException');

export const missingAuthentication = common('MissingAuthenticationTokenException');
export const serialization = common('SerializationException');
export const unknownOperation = common('UnknownOperationException');
export const unrecognizedClient = common('UnrecognizedClientException');
export const validation = common('ValidationException');
