import { randomUUID } from 'node:crypto';
import { parseManifest, type Manifest, type Profile } from '@oauth-issuers/manifest';

/** How the issuers of one profile look: where their documents are, and what their tokens hold. */
export interface Shape {
  readonly manifest: Manifest;
  readonly paths: { readonly discovery: string; readonly keys: string; readonly token: string };
  readonly discovery: Record<string, unknown>;
  claims(clientId: string, granted: readonly string[]): Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly lifetime: number;
}

const TENANT = '5f0a3c1e-2b64-4d7e-9a15-c8e07b3d6f21';
const POOL = 'eu-west-1_Ab12Cd34E';
const API_ID = '0c6d5f9e-7a31-4b82-8e5d-1f94a2b7c036';

/** Client ids, secrets and kinds are the same in each profile. */
const clients = [
  { name: 'nightly-report', kind: 'machine', permissions: ['read'] },
  { name: 'sync-job', kind: 'machine', permissions: ['read', 'write'] },
  { name: 'backoffice', kind: 'web', permissions: ['read', 'write'] },
  { name: 'storefront', kind: 'spa', permissions: ['read'] },
].map(({ name, kind, permissions }) => ({
  name,
  kind,
  permissions,
  clientId: `id-of-${name}`,
  ...(kind === 'spa' ? {} : { secret: { from: 'output', name: `${name}-secret` } }),
}));

const times = (lifetime: number) => {
  const iat = Math.floor(Date.now() / 1000);
  return { iat, exp: iat + lifetime };
};

function cognito(): Shape {
  const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`;
  const domain = 'https://orders.auth.eu-west-1.amazoncognito.com';
  const endpoints = { token: `${domain}/oauth2/token`, jwks: `${issuer}/.well-known/jwks.json` };
  return {
    manifest: parseManifest({
      manifestVersion: 1,
      name: 'dev-cognito/orders',
      profile: 'cognito',
      issuer,
      api: {
        identifier: 'orders',
        permissions: { read: { scope: 'orders/read' }, write: { scope: 'orders/write' } },
      },
      clients: clients.map((client) => ({ ...client, accessTokenLifetime: 3600 })),
      endpoints,
    }),
    paths: {
      discovery: `/${POOL}/.well-known/openid-configuration`,
      keys: `/${POOL}/.well-known/jwks.json`,
      token: '/oauth2/token',
    },
    discovery: metadata(issuer, endpoints, `${domain}/oauth2/authorize`),
    claims: (clientId, granted) => ({
      sub: clientId,
      token_use: 'access',
      scope: granted.join(' '),
      iss: issuer,
      client_id: clientId,
      version: 2,
      ...times(3600),
    }),
    header: {},
    lifetime: 3600,
  };
}

function entra(): Shape {
  const host = `https://login.microsoftonline.com/${TENANT}`;
  const issuer = `${host}/v2.0`;
  const endpoints = { token: `${host}/oauth2/v2.0/token`, jwks: `${host}/discovery/v2.0/keys` };
  const permission = (name: string) => ({ scope: `api://${API_ID}/${name}`, role: `${name}.all` });
  return {
    manifest: parseManifest({
      manifestVersion: 1,
      name: 'dev-entra/orders',
      profile: 'entra',
      issuer,
      api: {
        identifier: `api://${API_ID}`,
        audience: API_ID,
        assignmentRequired: true,
        permissions: { read: permission('read'), write: permission('write') },
      },
      clients,
      endpoints,
    }),
    paths: {
      discovery: `/${TENANT}/v2.0/.well-known/openid-configuration`,
      keys: `/${TENANT}/discovery/v2.0/keys`,
      token: `/${TENANT}/oauth2/v2.0/token`,
    },
    discovery: metadata(issuer, endpoints, `${host}/oauth2/v2.0/authorize`),
    claims: (clientId, granted) => ({
      aud: API_ID,
      iss: issuer,
      azp: clientId,
      ...(granted.length > 0 ? { roles: granted } : {}),
      ...times(4321),
    }),
    header: { typ: 'JWT' },
    lifetime: 4321,
  };
}

function generic(): Shape {
  const issuer = 'https://issuer.example.com';
  const endpoints = { token: `${issuer}/token`, jwks: `${issuer}/jwks` };
  return {
    manifest: parseManifest({
      manifestVersion: 1,
      name: 'lab/orders',
      profile: 'generic',
      issuer,
      api: {
        identifier: 'orders',
        audience: 'https://orders.example.com',
        permissions: { read: { scope: 'orders:read' }, write: { scope: 'orders:write' } },
      },
      clients,
    }),
    paths: { discovery: '/.well-known/openid-configuration', keys: '/jwks', token: '/token' },
    discovery: {
      ...metadata(issuer, endpoints, `${issuer}/authorize`),
      grant_types_supported: ['authorization_code', 'client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    },
    claims: (clientId, granted) => ({
      iss: issuer,
      aud: 'https://orders.example.com',
      sub: clientId,
      client_id: clientId,
      jti: randomUUID(),
      scope: granted.join(' '),
      ...times(600),
    }),
    header: { typ: 'at+jwt' },
    lifetime: 600,
  };
}

const metadata = (issuer: string, endpoints: { token: string; jwks: string }, authorization: string) => ({
  issuer,
  authorization_endpoint: authorization,
  token_endpoint: endpoints.token,
  jwks_uri: endpoints.jwks,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

/** A fresh copy for each test, so that none changes another's. */
export const shapes: Readonly<Record<Profile, () => Shape>> = { cognito, entra, generic };
