import { clientId } from './client-shapes.js';
import { structure } from '../../aws/model/collections.js';
import { poolId, text } from './common-shapes.js';
import { blob } from '../../aws/model/scalars.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUICustomization.html */
export const setUICustomizationInput = structure(
  { UserPoolId: poolId, ClientId: clientId, CSS: text, ImageFile: blob({ min: 0, max: 131_072 }) },
  ['UserPoolId'],
);

export const getUICustomizationInput = structure({ UserPoolId: poolId, ClientId: clientId }, ['UserPoolId']);
