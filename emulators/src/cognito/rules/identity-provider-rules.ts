import { duplicateProvider, invalidParameter } from '../errors.js';
import type { IdentityProviderType } from '../model/identity-provider-shapes.js';
import type { UserPool } from '../state.js';
import type { Details } from '../records.js';

/** Types that have many providers, each with a name of its own; of the others there is one, named as its type. */
const NAMED: readonly IdentityProviderType[] = ['SAML', 'OIDC'];
const RESERVED = ['COGNITO', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];

/**
 * In these words on 2018-03-06 and on 2022-08-19.
 *
 * @throws {ServiceError} `InvalidParameterException` for a name that is not for the type, `DuplicateProviderException`
 * @see https://github.com/aws/aws-cli/issues/3179
 * @see https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1287
 */
export function assertProviderName(name: string, type: IdentityProviderType, pool: UserPool): void {
  const fits = NAMED.includes(type) ? !RESERVED.includes(name) : name === type;
  if (!fits) throw invalidParameter(`Provider ${name} cannot be of type ${type}.`);
  if (pool.identityProviders.has(name))
    throw duplicateProvider(`${name} already exists in user pool ${pool.id}`);
}

const SOCIAL = ['client_id', 'client_secret', 'authorize_scopes'];

const REQUIRED: Readonly<Record<IdentityProviderType, readonly string[]>> = {
  Google: SOCIAL,
  Facebook: SOCIAL,
  LoginWithAmazon: SOCIAL,
  SignInWithApple: ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes'],
  OIDC: ['client_id', 'attributes_request_method', 'oidc_issuer', 'authorize_scopes'],
  SAML: [],
};

const ENDPOINTS = ['oidc_issuer', 'authorize_url', 'token_url', 'attributes_url', 'jwks_uri', 'MetadataURL'];

/**
 * What each type needs to know of its provider. In these words on 2021-09-27, for Google and its kin; of the others,
 * and of https, not measured.
 *
 * @throws {ServiceError} `InvalidParameterException`
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 * @see https://github.com/aws-amplify/amplify-cli/issues/8266
 */
export function assertProviderDetails(type: IdentityProviderType, details: Details): void {
  const required = REQUIRED[type];
  if (required.some((name) => !details[name])) {
    throw invalidParameter(
      `${required.slice(0, -1).join(', ')} and ${required.at(-1)} are all required idp details`,
    );
  }
  if (type === 'SAML') assertSamlDetails(details);
  if (type === 'OIDC') assertOidcDetails(details);
  const insecure = ENDPOINTS.find((name) => details[name] !== undefined && !isHttps(details[name]));
  if (insecure !== undefined)
    throw invalidParameter(`${insecure} must be an https URL, not ${details[insecure]}`);
}

/**
 * In these words on 2018-06-12; what a file has to be is not measured.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/4815
 */
function assertSamlDetails({ MetadataURL, MetadataFile }: Details): void {
  if (!MetadataURL && !MetadataFile)
    throw invalidParameter('At least one of the MetadataURL or MetadataFile should be provided.');
  if (MetadataFile !== undefined && !/<(?:[\w.-]+:)?EntityDescriptor[\s>]/.test(MetadataFile))
    throw invalidParameter('MetadataFile is not a SAML metadata document: it has no EntityDescriptor.');
}

/**
 * Not measured: as the reference has it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
function assertOidcDetails({ attributes_request_method: method, authorize_scopes: scopes }: Details): void {
  if (method !== 'GET' && method !== 'POST')
    throw invalidParameter(`attributes_request_method must be GET or POST, not ${method}`);
  if (!scopes?.split(' ').includes('openid'))
    throw invalidParameter('authorize_scopes of an OIDC provider must include openid');
}

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/**
 * Only attributes of the pool, and the user name, can be filled (in these words on 2025-09-17).
 *
 * @see https://github.com/aws/aws-cli/issues/9729
 */
export function assertAttributeMapping(mapping: Details, pool: UserPool): void {
  const names = new Set(['username', ...pool.schema.map(({ Name }) => Name)]);
  const unknown = Object.keys(mapping).filter((name) => !names.has(name));
  if (unknown.length > 0)
    throw invalidParameter(`AttributeMapping contains invalid mapping: [${unknown.join(', ')}]`);
}

/**
 * An identifier leads to one provider. The exception is the reference's, the words are not measured.
 *
 * @param name of the provider that would have them
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html
 */
export function assertIdentifiers(identifiers: readonly string[], name: string, pool: UserPool): void {
  const others = [...pool.identityProviders.values()].filter((other) => other.name !== name);
  const taken = identifiers.find(
    (identifier, index) =>
      identifiers.indexOf(identifier) !== index ||
      others.some((other) => other.identifiers.includes(identifier)),
  );
  if (taken !== undefined)
    throw duplicateProvider(`The identifier ${taken} already leads to a provider of this user pool.`);
}
