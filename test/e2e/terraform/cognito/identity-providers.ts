import type { Resources } from './resources.js';

const user_pool_id = '${aws_cognito_user_pool.full.id}';
const metadata = (host: string): string =>
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com"><IDPSSODescriptor>' +
  `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://${host}/sso"/>` +
  '</IDPSSODescriptor></EntityDescriptor>';

/** A provider of every type, with the details that the service would add: the provider compares all of them. */
export const identityProviders = (second: boolean): Resources => ({
  aws_cognito_identity_provider: {
    google: social('Google', second, {
      authorize_scopes: 'openid email',
      attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
      attributes_url_add_attributes: 'true',
      authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
      oidc_issuer: 'https://accounts.google.com',
      token_request_method: 'POST',
      token_url: 'https://www.googleapis.com/oauth2/v4/token',
    }),
    facebook: social(
      'Facebook',
      second,
      {
        authorize_scopes: 'public_profile, email',
        api_version: 'v22.0',
        attributes_url: 'https://graph.facebook.com/v22.0/me?fields=',
        attributes_url_add_attributes: 'true',
        authorize_url: 'https://www.facebook.com/v22.0/dialog/oauth',
        token_request_method: 'GET',
        token_url: 'https://graph.facebook.com/v22.0/oauth/access_token',
      },
      'id',
    ),
    amazon: social(
      'LoginWithAmazon',
      second,
      {
        authorize_scopes: 'profile',
        attributes_url: 'https://api.amazon.com/user/profile',
        attributes_url_add_attributes: 'false',
        authorize_url: 'https://www.amazon.com/ap/oa',
        token_request_method: 'POST',
        token_url: 'https://api.amazon.com/auth/o2/token',
      },
      'user_id',
    ),
    oidc: {
      user_pool_id,
      provider_name: 'Workforce',
      provider_type: 'OIDC',
      idp_identifiers: second ? ['example.com', 'example.org'] : ['example.com'],
      attribute_mapping: { email: 'email', username: 'sub', ...(second && { name: 'name' }) },
      provider_details: {
        client_id: 'workforce',
        client_secret: second ? 'second' : 'first',
        attributes_request_method: 'GET',
        attributes_url_add_attributes: 'false',
        authorize_scopes: 'openid email',
        oidc_issuer: 'https://login.example.com',
      },
    },
    saml: {
      user_pool_id,
      provider_name: 'Partner',
      provider_type: 'SAML',
      attribute_mapping: { email: 'mail' },
      provider_details: {
        MetadataFile: metadata(second ? 'two.example.com' : 'one.example.com'),
        SSORedirectBindingURI: `https://${second ? 'two' : 'one'}.example.com/sso`,
        IDPSignout: 'true',
        EncryptedResponses: 'true',
      },
      // The service adds it, and nobody can know it before.
      lifecycle: { ignore_changes: ['provider_details["ActiveEncryptionCertificate"]'] },
    },
  },
});

function social(type: string, second: boolean, details: object, username = 'sub'): object {
  return {
    user_pool_id,
    provider_name: type,
    provider_type: type,
    attribute_mapping: { email: 'email', username },
    provider_details: { client_id: 'orders', client_secret: second ? 'second' : 'first', ...details },
  };
}
