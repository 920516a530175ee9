import type { Remedies } from '../profile.js';

const VENDOR = 'nothing to change on your side; report it to the vendor';

/** What to change on Amazon Cognito. */
export const remedies: Remedies = {
  'discovery.document': 'aws_cognito_user_pool: does the pool still exist, in this region?',
  'discovery.issuer': 'aws_cognito_user_pool: the pool whose endpoint the manifest was made from',
  'discovery.members': 'aws_cognito_user_pool_domain: without a domain the pool has no token endpoint',
  'discovery.https': VENDOR,
  'discovery.hosts':
    'aws_cognito_user_pool_domain: domain, and endpoints.token in the manifest for a custom domain',
  'discovery.endpoints':
    'aws_cognito_user_pool_domain: domain and user_pool_id; then deploy again, so that the manifest is new',
  'discovery.grant-types': 'nothing to change on your side',
  'keys.document': 'aws_cognito_user_pool: does the pool still exist, in this region?',
  'keys.public': 'report it to the vendor at once',
  'keys.ids': VENDOR,
  'keys.strength': VENDOR,
  'keys.use': VENDOR,
  'refusal.unknown-client': 'a proxy or distribution before the domain that answers in its place',
  'grant.issued':
    'aws_cognito_user_pool_client "{client}": allowed_oauth_flows, allowed_oauth_flows_user_pool_client, allowed_oauth_scopes; and the secret, if invalid_client',
  'grant.token-type': VENDOR,
  'grant.expires-in':
    'aws_cognito_user_pool_client "{client}": access_token_validity and token_validity_units',
  'grant.no-refresh-token': VENDOR,
  'grant.not-cached': 'a proxy or distribution before the domain that rewrites Cache-Control',
  'grant.standard-client':
    'a proxy or distribution before the domain that changes answers; else report it to the vendor',
  'token.format': VENDOR,
  'token.key': 'jwks in the manifest: is it the key set of this user pool?',
  'token.signature': VENDOR,
  'token.issuer': 'aws_cognito_user_pool: the pool whose endpoint the manifest was made from',
  'token.audience': 'api.audience in the manifest: Cognito puts no aud into tokens of machines',
  'token.type': VENDOR,
  'token.client': 'aws_cognito_user_pool_client "{client}": is its id the one in the manifest?',
  'token.times': 'the clock of this machine',
  'token.lifetime': 'aws_cognito_user_pool_client "{client}": access_token_validity and token_validity_units',
  'token.permissions': 'aws_cognito_user_pool_client "{client}": allowed_oauth_scopes',
  'refusal.wrong-secret': 'a proxy or distribution before the domain that answers in its place',
  'refusal.unregistered-scope': 'aws_cognito_resource_server: scope',
  'refusal.undeclared-permission': 'aws_cognito_user_pool_client "{client}": allowed_oauth_scopes',
  'refusal.unknown-resource': 'does not apply: Cognito takes no resource from machines',
  'refusal.named-scope': 'does not apply: on Cognito machines ask for scopes by name',
  'refusal.user-client': 'aws_cognito_user_pool_client "{client}": allowed_oauth_flows = ["code"]',
  'refusal.unassigned-client': 'does not apply: see refusal.user-client',
  'refusal.public-client': 'aws_cognito_user_pool_client "{client}": allowed_oauth_flows = ["code"]',
};
