import { resourceNotFound } from '../errors.js';
import { timestamp } from '../../aws/json-protocol.js';
import type { UserPool } from '../state.js';
import type { IdentityProvider } from '../records.js';

/** @throws {ServiceError} `ResourceNotFoundException` */
export function identityProviderOf(pool: UserPool, name: string): IdentityProvider {
  const provider = pool.identityProviders.get(name);
  if (!provider) throw resourceNotFound(`Identity provider ${name} does not exist.`);
  return provider;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IdentityProviderType.html */
export function describeIdentityProvider(pool: UserPool, provider: IdentityProvider) {
  return {
    UserPoolId: pool.id,
    ProviderName: provider.name,
    ProviderType: provider.type,
    // The private key of Sign in with Apple is the one detail that is never shown again.
    ProviderDetails: { ...provider.details, private_key: undefined },
    AttributeMapping: provider.attributeMapping,
    IdpIdentifiers: provider.identifiers,
    LastModifiedDate: timestamp(provider.modified),
    CreationDate: timestamp(provider.created),
  };
}
