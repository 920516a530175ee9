import { without, withMembers, firstKey, answerTo, headersOf, isClient, type Row } from './fault.js';

const soon = () => Math.floor(Date.now() / 1000);

export const tokens: readonly Row[] = [
  [
    'grant.issued',
    'cognito',
    {
      decide: (asked) =>
        isClient('nightly-report')(asked) ? { refused: 'invalid_client', status: 400 } : undefined,
    },
    /400 invalid_client/,
  ],
  ['grant.issued', 'generic', answerTo('token', 200, { token_type: 'Bearer' }), /200 without an error code/],
  ['grant.token-type', 'cognito', { tokenBody: withMembers({ token_type: 'DPoP' }) }, /"DPoP"/],
  ['grant.expires-in', 'entra', { tokenBody: withMembers({ expires_in: '3600' }) }, /"3600"/],
  ['grant.expires-in', 'cognito', { tokenBody: withMembers({ expires_in: 0 }) }, /^0$/],
  [
    'grant.no-refresh-token',
    'cognito',
    { tokenBody: withMembers({ refresh_token: 'an-opaque-refresh-token' }) },
    /^a refresh/,
  ],
  [
    'grant.standard-client',
    'cognito',
    { tokenBody: withMembers({ scope: [] }) },
    /the token response: .*"scope" property must be a string/,
  ],
  [
    'grant.standard-client',
    'entra',
    { tokenBody: withMembers({ token_type: 'Bearer', refresh_token: 7 }) },
    /the token response: .*"refresh_token" property must be a string/,
    ['grant.no-refresh-token'],
  ],
  [
    'grant.not-cached',
    'entra',
    headersOf('token', { 'content-type': 'application/json', 'cache-control': 'private' }),
    /"private"/,
  ],
  [
    'token.format',
    'cognito',
    { tokenBody: withMembers({ access_token: 'an-opaque-access-token' }) },
    /another form/,
  ],
  ['token.key', 'cognito', { keys: firstKey({ kid: 'key-2' }) }, /"key-1"/, ['token.signature']],
  [
    'token.signature',
    'cognito',
    {
      tokenBody: (body) => ({
        ...body,
        access_token: `${String(body['access_token']).slice(0, -8)}AAAAAAAA`,
      }),
    },
    /signature verification failed/,
  ],
  ['token.signature', 'entra', { header: withMembers({ alg: 'none' }) }, /"none"/],
  ['token.signature', 'generic', { header: withMembers({ alg: 'HS256' }) }, /"HS256"/],
  [
    'token.issuer',
    'entra',
    { claims: withMembers({ iss: 'https://sts.windows.net/t/' }) },
    /sts\.windows\.net/,
  ],
  ['token.audience', 'entra', { claims: withMembers({ aud: 'another-api' }) }, /another-api/],
  ['token.audience', 'generic', { claims: withMembers({ aud: ['https://orders.example.com', 'b'] }) }, /"b"/],
  ['token.type', 'cognito', { claims: withMembers({ token_use: 'id' }) }, /"id"/],
  ['token.type', 'entra', { header: without('typ') }, /typ nothing/],
  ['token.client', 'cognito', { claims: withMembers({ client_id: 'somebody-else' }) }, /somebody-else/],
  ['token.client', 'entra', { claims: without('azp') }, /no claim that names a client/],
  ['token.times', 'cognito', { claims: withMembers({ iat: soon() - 7200, exp: soon() - 3600 }) }, /expired/],
  ['token.times', 'entra', { claims: withMembers({ nbf: soon() + 600 }) }, /not valid yet/],
  [
    'token.times',
    'generic',
    { claims: withMembers({ iat: `${soon()}` }) },
    /iat is not a number/,
    ['token.lifetime'],
  ],
  [
    'token.lifetime',
    'cognito',
    { claims: (claims) => ({ ...claims, exp: Number(claims['exp']) + 1 }) },
    /3601 s/,
  ],
  [
    'token.lifetime',
    'entra',
    { claims: (claims) => ({ ...claims, exp: Number(claims['iat']) + 3599 }) },
    /3599 s/,
    ['token.expires-in'],
  ],
  [
    'token.permissions',
    'cognito',
    { claims: withMembers({ scope: 'orders/read orders/write extra' }) },
    /extra/,
  ],
  ['token.permissions', 'cognito', { claims: withMembers({ scope: '' }) }, /none/],
  [
    'token.permissions',
    'entra',
    { claims: withMembers({ roles: ['read.all', 'write.all', 'admin.all'] }) },
    /admin\.all/,
  ],
];
