import { parseManifest, type Manifest } from '@oauth-issuers/manifest';

export const ISSUER = 'https://issuer.example.com';
export const AUDIENCE = 'https://orders.example.com';

/** What the lab's issuer has registered, and what its manifest declares: the same. */
export const SCOPES = { read: 'orders:read', write: 'orders:write' } as const;

export interface LabClient {
  readonly id: string;
  readonly secret: string | undefined;
  readonly grantTypes: readonly string[];
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
}

const CALLBACK = 'https://backoffice.example.com/callback';
const SPA_CALLBACK = 'https://shop.example.com/signed-in';

/** Registered clients: two machines, a web application, one in the browser. */
export const clients: readonly LabClient[] = [
  {
    id: 'reporter',
    secret: 'Rk9-first~Half.and_secondHalf0123456789',
    grantTypes: ['client_credentials'],
    scopes: [SCOPES.read],
    redirectUris: [],
  },
  {
    id: 'sync',
    secret: 'another+secret/of%sync&1234567890abcdef',
    grantTypes: ['client_credentials'],
    scopes: [SCOPES.read, SCOPES.write],
    redirectUris: [],
  },
  {
    id: 'backoffice',
    secret: 'web-secret-of-backoffice-abcdefghijklmn',
    grantTypes: ['authorization_code'],
    scopes: [SCOPES.read, SCOPES.write],
    redirectUris: [CALLBACK],
  },
  {
    id: 'storefront',
    secret: undefined,
    grantTypes: ['authorization_code'],
    scopes: [SCOPES.read],
    redirectUris: [SPA_CALLBACK],
  },
];

/** As the stack of that issuer would write it. */
export const labManifest = (change: Record<string, unknown> = {}): Manifest =>
  parseManifest({
    manifestVersion: 1,
    name: 'lab/orders',
    profile: 'generic',
    issuer: ISSUER,
    api: {
      identifier: 'orders',
      audience: AUDIENCE,
      permissions: { read: { scope: SCOPES.read }, write: { scope: SCOPES.write } },
    },
    clients: [
      { ...secretClient('reporter'), kind: 'machine', permissions: ['read'] },
      { ...secretClient('sync'), kind: 'machine', permissions: ['read', 'write'] },
      {
        ...secretClient('backoffice'),
        kind: 'web',
        permissions: ['read', 'write'],
        redirectUris: [CALLBACK],
      },
      {
        name: 'storefront',
        clientId: 'storefront',
        kind: 'spa',
        permissions: ['read'],
        redirectUris: [SPA_CALLBACK],
      },
    ],
    ...change,
  });

const secretClient = (name: string) => ({
  name,
  clientId: name,
  secret: { from: 'output', name: `${name}-secret` },
});

export const secretOfLab = (reference: { readonly name: string }): string =>
  clients.find(({ id }) => `${id}-secret` === reference.name)!.secret!;
