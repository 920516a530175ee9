import type { Cloud } from './clouds.js';
import type { Tenant } from './tenant.js';

/** The issuer of version 2.0 tokens. */
export const issuerV2 = ({ login }: Cloud, tenantId: string): string => `https://${login}/${tenantId}/v2.0`;

/** The issuer of version 1.0 tokens. */
export const issuerV1 = ({ tokenService }: Cloud, tenantId: string): string =>
  `https://${tokenService}/${tenantId}/`;

const authenticationMethods = ['client_secret_post', 'private_key_jwt', 'client_secret_basic'];

const common = (base: string, { cloud }: Tenant): Record<string, unknown> => ({
  token_endpoint_auth_methods_supported: authenticationMethods,
  response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  http_logout_supported: true,
  frontchannel_logout_supported: true,
  kerberos_endpoint: `${base}/kerberos`,
  cloud_instance_name: cloud.instanceName,
  cloud_graph_host_name: cloud.directoryHost,
  msgraph_host: cloud.graphHost,
  rbac_url: cloud.accessUrl,
});

const region = ({ isShared, cloud }: Tenant): { tenant_region_scope: string | null } => ({
  tenant_region_scope: isShared ? null : cloud.region,
});

/**
 * Mutual TLS (RFC 8705 §3.3, §5), which the real document speaks of since 2025. The local cloud serves no such host.
 *
 * @see https://github.com/openiddict/openiddict-core/issues/2298
 */
const mutualTls = ({ segment }: Tenant): Record<string, unknown> => ({
  token_endpoint_auth_methods_supported: [...authenticationMethods, 'self_signed_tls_client_auth'],
  mtls_endpoint_aliases: { token_endpoint: `https://mtlsauth.microsoft.com/${segment}/oauth2/v2.0/token` },
  tls_client_certificate_bound_access_tokens: true,
});

const sharedClaims = [
  'sub',
  'iss',
  'cloud_instance_name',
  'cloud_instance_host_name',
  'cloud_graph_host_name',
  'msgraph_host',
  'aud',
  'exp',
  'iat',
  'auth_time',
  'acr',
  'nonce',
];

/**
 * The discovery document of version 2.0 (OpenID Connect Discovery 1.0 §3). Its addresses are the real ones however
 * it was reached.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols-oidc
 */
export function discoveryDocumentV2(tenant: Tenant): Record<string, unknown> {
  const base = `https://${tenant.cloud.login}/${tenant.segment}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    ...common(base, tenant),
    ...(tenant.cloud.hasMutualTls && mutualTls(tenant)),
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: issuerV2(tenant.cloud, tenant.issuerId),
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${tenant.cloud.graphHost}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [
      ...sharedClaims,
      'preferred_username',
      'name',
      'tid',
      'ver',
      'at_hash',
      'c_hash',
      'email',
    ],
    ...region(tenant),
  };
}

/** The discovery document of version 1.0, whose issuer is on another host than its endpoints. */
export function discoveryDocumentV1(tenant: Tenant): Record<string, unknown> {
  const base = `https://${tenant.cloud.login}/${tenant.segment}`;
  return {
    token_endpoint: `${base}/oauth2/token`,
    jwks_uri: `https://${tenant.cloud.login}/common/discovery/keys`,
    ...common(base, tenant),
    response_types_supported: ['code', 'id_token', 'code id_token', 'token id_token', 'token'],
    scopes_supported: ['openid'],
    issuer: issuerV1(tenant.cloud, tenant.issuerId),
    microsoft_multi_refresh_token: true,
    userinfo_endpoint: `${base}/openid/userinfo`,
    authorization_endpoint: `${base}/oauth2/authorize`,
    device_authorization_endpoint: `${base}/oauth2/devicecode`,
    end_session_endpoint: `${base}/oauth2/logout`,
    check_session_iframe: `${base}/oauth2/checksession`,
    claims_supported: [...sharedClaims, 'amr', 'email', 'given_name', 'family_name', 'nickname'],
    ...region(tenant),
  };
}
