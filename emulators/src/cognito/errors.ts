import { errorOf } from '../aws/service-error.js';

export const brandingExists = errorOf('ManagedLoginBrandingExistsException');
export const duplicateProvider = errorOf('DuplicateProviderException');
export const featureUnavailable = errorOf('FeatureUnavailableInTierException');
export const groupExists = errorOf('GroupExistsException');
export const invalidOAuthFlow = errorOf('InvalidOAuthFlowException');
export const invalidParameter = errorOf('InvalidParameterException');
export const limitExceeded = errorOf('LimitExceededException');
export const resourceNotFound = errorOf('ResourceNotFoundException');
export const scopeDoesNotExist = errorOf('ScopeDoesNotExistException');
