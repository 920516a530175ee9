import { listOf, mapOf, structure } from '../../aws/model/collections.js';
import { pageSize, paginationToken, poolId, text } from './common-shapes.js';
import { enumeration, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const providerType = enumeration('SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC');
export type IdentityProviderType = Infer<typeof providerType>;

/** The name at creation: a stricter pattern than that of later requests. */
const newProviderName = string({
  min: 1,
  max: 32,
  pattern: String.raw`[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+`,
});
const providerName = string({ min: 1, max: 32, pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+` });
const idpIdentifier = string({ min: 1, max: 40, pattern: String.raw`[\w\s+=.@-]+` });

/** What can be given at creation and changed later. */
const settings = {
  ProviderDetails: mapOf(text, text),
  AttributeMapping: mapOf(string({ min: 1, max: 32 }), text),
  IdpIdentifiers: listOf(idpIdentifier, { min: 0, max: 50 }),
};

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html */
export const createIdentityProviderInput = structure(
  { UserPoolId: poolId, ProviderName: newProviderName, ProviderType: providerType, ...settings },
  ['UserPoolId', 'ProviderName', 'ProviderType', 'ProviderDetails'],
);

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html */
export const updateIdentityProviderInput = structure(
  { UserPoolId: poolId, ProviderName: providerName, ...settings },
  ['UserPoolId', 'ProviderName'],
);

export const identityProviderInput = structure({ UserPoolId: poolId, ProviderName: providerName }, [
  'UserPoolId',
  'ProviderName',
]);

export const identityProviderByIdentifierInput = structure(
  { UserPoolId: poolId, IdpIdentifier: idpIdentifier },
  ['UserPoolId', 'IdpIdentifier'],
);

export const listIdentityProvidersInput = structure(
  { UserPoolId: poolId, MaxResults: pageSize(60, 0), NextToken: paginationToken },
  ['UserPoolId'],
);
