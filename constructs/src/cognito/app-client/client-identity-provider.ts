import { byType, text } from '../../shape/index.js';
import { pattern } from '../../validation/index.js';
import {
  IDENTITY_PROVIDER,
  type IUserPoolIdentityProvider,
} from '../identity-providers/identity-provider-reference.js';

/** `'COGNITO'` for the pool's own users, an identity provider, or the name of one that the pool has already. */
export type ClientIdentityProvider = IUserPoolIdentityProvider | 'COGNITO' | (string & {});

export const CLIENT_IDENTITY_PROVIDER = byType<ClientIdentityProvider>({
  string: text("'COGNITO' or the name of a provider"),
  object: IDENTITY_PROVIDER,
});

export const PROVIDER_NAME = pattern(
  /^[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]{1,32}$/u,
  '1 to 32 letters, digits, symbols, punctuation and spaces',
  'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html',
);

/** The name of a provider, however a client says it. */
export function providerName(provider: ClientIdentityProvider): string {
  return typeof provider === 'string' ? provider : provider.providerName;
}
