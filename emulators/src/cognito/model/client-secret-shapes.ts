import { clientId, clientSecret } from './client-shapes.js';
import { structure } from '../../aws/model/collections.js';
import { paginationToken, poolId } from './common-shapes.js';
import { string } from '../../aws/model/scalars.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html */
export const addUserPoolClientSecretInput = structure(
  { UserPoolId: poolId, ClientId: clientId, ClientSecret: clientSecret },
  ['UserPoolId', 'ClientId'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClientSecrets.html */
export const listUserPoolClientSecretsInput = structure(
  { UserPoolId: poolId, ClientId: clientId, NextToken: paginationToken },
  ['UserPoolId', 'ClientId'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClientSecret.html */
export const deleteUserPoolClientSecretInput = structure(
  { UserPoolId: poolId, ClientId: clientId, ClientSecretId: string({ min: 1, max: 128 }) },
  ['UserPoolId', 'ClientId', 'ClientSecretId'],
);
