const HTTP_REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const HTTP_POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** Metadata with endpoints for two bindings, of which Cognito shows one. */
export const METADATA = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:SingleLogoutService Binding="${HTTP_REDIRECT}" Location="https://idp.example.com/logout"/>
    <md:SingleSignOnService Binding="${HTTP_POST}" Location="https://idp.example.com/post"/>
    <md:SingleSignOnService Location='https://idp.example.com/redirect' Binding='${HTTP_REDIRECT}'/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;

const social = (authorize_scopes: string) => ({
  client_id: 'client',
  client_secret: 'hush',
  authorize_scopes,
});

interface Example {
  readonly name: string;
  readonly type: string;
  /** What is enough to create one. */
  readonly given: Readonly<Record<string, string>>;
  /** What the service adds on read, as the API reference shows it. */
  readonly added: Readonly<Record<string, unknown>>;
  /** What the service maps without being asked. */
  readonly mapping: Readonly<Record<string, string>>;
}

/** One provider of each type. */
export const examples: readonly Example[] = [
  {
    name: 'Google',
    type: 'Google',
    given: social('openid email profile'),
    added: {
      attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
      attributes_url_add_attributes: 'true',
      authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
      oidc_issuer: 'https://accounts.google.com',
      token_request_method: 'POST',
      token_url: 'https://www.googleapis.com/oauth2/v4/token',
    },
    mapping: { username: 'sub' },
  },
  {
    name: 'Facebook',
    type: 'Facebook',
    given: { ...social('public_profile, email'), api_version: 'v22.0' },
    added: {
      attributes_url: 'https://graph.facebook.com/v22.0/me?fields=',
      attributes_url_add_attributes: 'true',
      authorize_url: 'https://www.facebook.com/v22.0/dialog/oauth',
      token_request_method: 'GET',
      token_url: 'https://graph.facebook.com/v22.0/oauth/access_token',
    },
    mapping: { username: 'id' },
  },
  {
    name: 'LoginWithAmazon',
    type: 'LoginWithAmazon',
    given: social('profile postal_code'),
    added: {
      attributes_url: 'https://api.amazon.com/user/profile',
      attributes_url_add_attributes: 'false',
      authorize_url: 'https://www.amazon.com/ap/oa',
      token_request_method: 'POST',
      token_url: 'https://api.amazon.com/auth/o2/token',
    },
    mapping: { username: 'user_id' },
  },
  {
    name: 'SignInWithApple',
    type: 'SignInWithApple',
    given: {
      client_id: 'com.example.orders',
      team_id: 'TEAM',
      key_id: 'KEY',
      private_key: 'hush',
      authorize_scopes: 'email name',
    },
    added: {
      private_key: undefined,
      attributes_url_add_attributes: 'false',
      authorize_url: 'https://appleid.apple.com/auth/authorize',
      oidc_issuer: 'https://appleid.apple.com',
      token_request_method: 'POST',
      token_url: 'https://appleid.apple.com/auth/token',
    },
    mapping: { username: 'sub' },
  },
  {
    name: 'Workforce',
    type: 'OIDC',
    given: {
      client_id: 'client',
      client_secret: 'hush',
      attributes_request_method: 'GET',
      authorize_scopes: 'openid email',
      oidc_issuer: 'https://login.microsoftonline.com/3f6a1c58-0d27-4b9e-8e41-52c7d90ab6f3/v2.0',
    },
    added: { attributes_url_add_attributes: 'false' },
    mapping: { username: 'sub' },
  },
  {
    name: 'Partner',
    type: 'SAML',
    given: { MetadataFile: METADATA, IDPSignout: 'true' },
    added: {
      ActiveEncryptionCertificate: expect.stringMatching(/^[A-Za-z0-9+/=]{64}$/),
      SSORedirectBindingURI: 'https://idp.example.com/redirect',
      SLORedirectBindingURI: 'https://idp.example.com/logout',
    },
    mapping: {},
  },
];

/** The example of a type. */
export function exampleOf(type: string): Example {
  return examples.find((example) => example.type === type)!;
}
