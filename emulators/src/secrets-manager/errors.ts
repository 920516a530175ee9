import { errorOf } from '../aws/service-error.js';

/** An exception of the API model, which has `Message`; the common ones have `message`. */
const modelled = (type: string) => errorOf(type, 'Message');

export const invalidNextToken = modelled('InvalidNextTokenException');
export const invalidParameter = modelled('InvalidParameterException');
export const invalidRequest = modelled('InvalidRequestException');
export const limitExceeded = modelled('LimitExceededException');
export const malformedPolicy = modelled('MalformedPolicyDocumentException');
export const publicPolicy = modelled('PublicPolicyException');
export const resourceExists = modelled('ResourceExistsException');
export const resourceNotFound = modelled('ResourceNotFoundException');

export const validation = errorOf('ValidationException');
