import { grantIf, scopeOf, isClient, type Row } from './fault.js';

export const refusals: readonly Row[] = [
  [
    'refusal.wrong-secret',
    'cognito',
    grantIf(
      (asked) =>
        isClient('nightly-report')(asked) && /^[\w-]{40}$/.test(asked.form.get('client_secret') ?? ''),
      ['orders/read'],
    ),
    /200 with an access token/,
  ],
  [
    'refusal.unknown-client',
    'entra',
    grantIf((asked) => !asked.clientId.startsWith('id-of-'), []),
    /200 with an access token/,
  ],
  [
    'refusal.unregistered-scope',
    'cognito',
    {
      decide: (asked) => (/verify-issuers/.test(scopeOf(asked)) ? { granted: [scopeOf(asked)] } : undefined),
    },
    /200 with an access token for orders\/verify/,
    ['refusal.scopes-together'],
  ],
  [
    'refusal.undeclared-permission',
    'cognito',
    grantIf((asked) => scopeOf(asked) === 'orders/write', ['orders/write']),
    /granted: orders\/write/,
  ],
  [
    'refusal.undeclared-permission',
    'generic',
    grantIf((asked) => scopeOf(asked) === 'orders:write', ['orders:write']),
    /granted: orders:write/,
  ],
  [
    'refusal.unknown-resource',
    'entra',
    grantIf((asked) => /^api:\/\/(?!0c6d)/.test(scopeOf(asked)), []),
    /200 with an access token/,
  ],
  [
    'refusal.named-scope',
    'entra',
    grantIf((asked) => scopeOf(asked).endsWith('/read'), []),
    /200 with an access token/,
  ],
  ['refusal.user-client', 'cognito', grantIf(isClient('backoffice'), []), /200 with an access token/],
  ['refusal.unassigned-client', 'entra', grantIf(isClient('backoffice'), []), /200 with an access token/],
  ['refusal.public-client', 'generic', grantIf(isClient('storefront'), []), /200 with an access token/],
];
