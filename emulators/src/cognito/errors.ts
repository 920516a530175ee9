/**
 * A refusal of the control plane: HTTP 400 with `__type` and `message`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
export class CognitoError extends Error {
  override readonly name = 'CognitoError';

  constructor(
    /** The exception's name, such as `ResourceNotFoundException`. */
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

const kind =
  (type: string) =>
  (message: string): CognitoError =>
    new CognitoError(type, message);

export const brandingExists = kind('ManagedLoginBrandingExistsException');
export const duplicateProvider = kind('DuplicateProviderException');
export const featureUnavailable = kind('FeatureUnavailableInTierException');
export const groupExists = kind('GroupExistsException');
export const invalidOAuthFlow = kind('InvalidOAuthFlowException');
export const invalidParameter = kind('InvalidParameterException');
export const limitExceeded = kind('LimitExceededException');
export const missingAuthentication = kind('MissingAuthenticationTokenException');
export const resourceNotFound = kind('ResourceNotFoundException');
export const scopeDoesNotExist = kind('ScopeDoesNotExistException');
export const serialization = kind('SerializationException');
export const unknownOperation = kind('UnknownOperationException');
export const unrecognizedClient = kind('UnrecognizedClientException');
