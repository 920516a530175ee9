import type { Credential, ManifestInput } from '@oauth-issuers/manifest';

/** A credential of every kind, with every member. */
export const credentials: readonly Credential[] = [
  {
    kind: 'secret',
    secret: { from: 'aws-secrets-manager', id: 'orders/sync-job', key: 'secret' },
    previous: { from: 'azure-key-vault', id: 'https://v.vault.azure.net/secrets/sync-job' },
    expiresAt: '2027-01-31T00:00:00Z',
  },
  {
    kind: 'certificate',
    key: { from: 'file', path: 'sync-job.pem' },
    thumbprint: '0123456789abcdefABCD'.repeat(2),
    expiresAt: '2027-01-31T00:00:00Z',
  },
  {
    kind: 'federated',
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:example/orders:environment:dev',
    audience: 'api://AzureADTokenExchange',
    assertion: { from: 'env', name: 'ASSERTION' },
  },
  { kind: 'none' },
];

/** A manifest that uses every member, with one client. */
export const manifestWith = (client: object) =>
  ({
    manifestVersion: 1 as const,
    name: 'dev-entra/orders',
    profile: 'entra' as const,
    issuer: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
    discoveryUrl: 'https://login.microsoftonline.com/common/.well-known/openid-configuration',
    api: {
      identifier: 'api://orders',
      audience: '22222222-2222-3333-4444-555555555555',
      assignmentRequired: true,
      permissions: { read: { scope: 'api://orders/read', role: 'read.all' } },
    },
    clients: [
      {
        name: 'sync-job',
        kind: 'machine' as const,
        clientId: '33333333-2222-3333-4444-555555555555',
        permissions: ['read'],
        otherGrants: ['api://billing/read.all'],
        accessTokenLifetime: 3600,
        redirectUris: ['https://orders.example.com/callback'],
        ...client,
      },
    ],
    endpoints: { token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token' },
  }) satisfies ManifestInput;
