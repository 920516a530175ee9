import {
  AmazonIdentityProvider,
  AppleIdentityProvider,
  CustomAttribute,
  FacebookIdentityProvider,
  GoogleIdentityProvider,
  OidcIdentityProvider,
  SamlIdentityProvider,
  SamlMetadata,
  UserPool,
} from '@oauth-issuers/constructs';
import { TerraformVariable } from 'cdktf';
import type { Construct } from 'constructs';
import type { Variant } from '../../../support/variant.js';
import { scoped, type ScopedVariant } from './scoped.js';

const TYPE = 'aws_cognito_identity_provider';

const pool = (scope: Construct, poolName: string): UserPool =>
  new UserPool(scope, 'pool', {
    poolName,
    protect: false,
    customAttributes: { department: CustomAttribute.string() },
  });

/** A sensitive variable, with a value for those who apply it. */
const secret = (scope: Construct): string =>
  new TerraformVariable(scope, 'secret', { type: 'string', sensitive: true, default: 'rehearsed-secret' })
    .stringValue;

const METADATA_FILE =
  '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example.com"></EntityDescriptor>';

const declareSaml = (scope: Construct, userPool: UserPool, updated: boolean) =>
  new SamlIdentityProvider(scope, 'saml', {
    userPool,
    providerName: 'Workforce',
    metadata: SamlMetadata.url('https://idp.example.com/metadata'),
    signOut: true,
    startedByProvider: updated,
    encryptedAssertions: true,
    signedRequests: true,
    identifiers: ['workforce', 'example.com'],
    attributeMapping: {
      email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
      'custom:department': 'department',
    },
  });

const declareOidc = (scope: Construct, userPool: UserPool, updated: boolean) =>
  new OidcIdentityProvider(scope, 'oidc', {
    userPool,
    providerName: 'Partner',
    issuer: 'https://partner.example.com',
    clientId: 'shop',
    clientSecret: secret(scope),
    scopes: updated ? ['openid', 'email', 'profile'] : ['openid', 'email'],
    attributesRequestMethod: 'POST',
    endpoints: {
      authorization: 'https://partner.example.com/authorize',
      token: 'https://partner.example.com/token',
      userInfo: 'https://partner.example.com/userinfo',
      jwks: 'https://partner.example.com/keys',
    },
    attributeMapping: { email: 'email', email_verified: 'email_verified' },
  });

const providers: readonly ScopedVariant[] = [
  {
    name: 'SAML of the workforce',
    declare: (stack, updated) => void declareSaml(stack, pool(stack, 'SAML of the workforce'), updated),
    expected: {
      [TYPE]: {
        provider_name: 'Workforce',
        provider_type: 'SAML',
        provider_details: {
          MetadataURL: 'https://idp.example.com/metadata',
          IDPSignout: 'true',
          IDPInit: 'false',
          EncryptedResponses: 'true',
          RequestSigningAlgorithm: 'rsa-sha256',
        },
        idp_identifiers: ['workforce', 'example.com'],
        attribute_mapping: {
          email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
          'custom:department': 'department',
        },
      },
    },
    cycle: true,
  },
  {
    name: 'SAML by a metadata file',
    declare: (stack, updated) =>
      void new SamlIdentityProvider(stack, 'saml', {
        userPool: pool(stack, 'SAML by a metadata file'),
        providerName: 'Offline',
        metadata: SamlMetadata.file(METADATA_FILE),
        ...(updated && { attributeMapping: { email: 'mail' } }),
      }),
    expected: {
      [TYPE]: {
        provider_details: { MetadataFile: METADATA_FILE, IDPSignout: 'false' },
        lifecycle: {
          ignore_changes: [
            'provider_details["ActiveEncryptionCertificate"]',
            'provider_details["SLORedirectBindingURI"]',
            'provider_details["SSORedirectBindingURI"]',
          ],
        },
      },
    },
    absent: { [TYPE]: ['attribute_mapping', 'idp_identifiers'] },
  },
  {
    name: 'an OIDC issuer with its endpoints',
    declare: (stack, updated) =>
      void declareOidc(stack, pool(stack, 'an OIDC issuer with its endpoints'), updated),
    expected: {
      [TYPE]: {
        provider_type: 'OIDC',
        provider_details: {
          client_id: 'shop',
          oidc_issuer: 'https://partner.example.com',
          authorize_scopes: 'openid email',
          attributes_request_method: 'POST',
          attributes_url_add_attributes: 'false',
          authorize_url: 'https://partner.example.com/authorize',
          token_url: 'https://partner.example.com/token',
          attributes_url: 'https://partner.example.com/userinfo',
          jwks_uri: 'https://partner.example.com/keys',
        },
        attribute_mapping: { username: 'sub', email: 'email', email_verified: 'email_verified' },
      },
    },
    absent: { [TYPE]: ['idp_identifiers'] },
    cycle: true,
  },
  {
    name: 'an OIDC issuer that publishes its endpoints',
    declare: (stack) =>
      void new OidcIdentityProvider(stack, 'oidc', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        providerName: 'Published',
        issuer: 'https://partner.example.com',
        clientId: 'shop',
        clientSecret: secret(stack),
      }),
    expected: {
      [TYPE]: {
        provider_details: {
          client_id: 'shop',
          oidc_issuer: 'https://partner.example.com',
          authorize_scopes: 'openid email profile',
          attributes_request_method: 'GET',
          attributes_url_add_attributes: 'false',
        },
        attribute_mapping: { username: 'sub' },
      },
    },
  },
  {
    name: 'Google with its claims',
    declare: (stack) =>
      void new GoogleIdentityProvider(stack, 'google', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        clientId: '1example23456789.apps.googleusercontent.com',
        clientSecret: secret(stack),
        scopes: ['openid', 'email'],
        attributeMapping: { email: 'email', picture: 'picture' },
      }),
    expected: {
      [TYPE]: {
        provider_name: 'Google',
        provider_type: 'Google',
        attribute_mapping: { username: 'sub', email: 'email', picture: 'picture' },
      },
    },
  },
  {
    name: 'Facebook by a version of its API',
    declare: (stack) =>
      void new FacebookIdentityProvider(stack, 'facebook', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        clientId: '1example23456789',
        clientSecret: secret(stack),
        apiVersion: 'v17.0',
      }),
    expected: {
      [TYPE]: {
        provider_name: 'Facebook',
        provider_details: {
          client_id: '1example23456789',
          authorize_scopes: 'public_profile, email',
          api_version: 'v17.0',
        },
        attribute_mapping: { username: 'id' },
      },
    },
  },
  {
    name: 'every social provider in one pool',
    declare(stack, updated) {
      const userPool = pool(stack, 'every social provider in one pool');
      const clientSecret = secret(stack);
      const attributeMapping = updated ? { email: 'email', name: 'name' } : { email: 'email' };
      const common = { userPool, clientId: '1example23456789', attributeMapping };
      new GoogleIdentityProvider(stack, 'google', { ...common, clientSecret });
      new FacebookIdentityProvider(stack, 'facebook', { ...common, clientSecret, apiVersion: 'v17.0' });
      new AmazonIdentityProvider(stack, 'amazon', { ...common, clientSecret });
      new AppleIdentityProvider(stack, 'apple', {
        ...common,
        clientId: 'com.example.shop',
        teamId: 'TEAM123456',
        keyId: 'KEY1234567',
        privateKey: clientSecret,
      });
    },
    expected: {
      [TYPE]: {
        provider_name: 'SignInWithApple',
        provider_type: 'SignInWithApple',
        provider_details: {
          client_id: 'com.example.shop',
          team_id: 'TEAM123456',
          key_id: 'KEY1234567',
          authorize_scopes: 'email name',
        },
        attribute_mapping: { username: 'sub', email: 'email' },
      },
    },
    cycle: true,
  },
  {
    name: 'Amazon with the postal code',
    declare: (stack) =>
      void new AmazonIdentityProvider(stack, 'amazon', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        clientId: 'amzn1.application-oa2-client.1example23456789',
        clientSecret: secret(stack),
        scopes: ['profile', 'postal_code'],
        overrides: { attribute_mapping: { username: 'user_id', address: 'postal_code' } },
      }),
    expected: {
      [TYPE]: {
        provider_name: 'LoginWithAmazon',
        attribute_mapping: { username: 'user_id', address: 'postal_code' },
      },
    },
  },
];

export const identityProviderVariants: readonly Variant[] = scoped(providers);
