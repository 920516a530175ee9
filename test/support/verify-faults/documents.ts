import { without, withMembers, firstKey, oneMoreKey, answerTo, headersOf, type Row } from './fault.js';

export const documents: readonly Row[] = [
  ['discovery.document', 'cognito', answerTo('discovery', 404, {}), /404/],
  ['discovery.document', 'entra', answerTo('discovery', 302, {}), /302/],
  ['discovery.document', 'generic', answerTo('discovery', 200, ['a list']), /not a JSON object/],
  [
    'discovery.document',
    'cognito',
    headersOf('discovery', { 'content-type': 'text/html' }),
    /content type "text\/html"/,
  ],
  [
    'discovery.issuer',
    'cognito',
    { discovery: withMembers({ issuer: 'https://another.example' }) },
    /another/,
  ],
  [
    'discovery.issuer',
    'entra',
    { discovery: (document) => ({ ...document, issuer: `${String(document['issuer'])}/` }) },
    /v2\.0\/"$/,
  ],
  [
    'discovery.members',
    'cognito',
    { discovery: without('subject_types_supported') },
    /subject_types_supported/,
  ],
  [
    'discovery.members',
    'entra',
    { discovery: withMembers({ response_types_supported: 'code' }) },
    /not a list/,
  ],
  [
    'discovery.https',
    'cognito',
    {
      discovery: withMembers({ introspection_endpoint: 'http://orders.auth.eu-west-1.amazoncognito.com/x' }),
    },
    /introspection_endpoint is http:/,
  ],
  [
    'discovery.hosts',
    'entra',
    { discovery: withMembers({ device_authorization_endpoint: 'https://evil.example/device' }) },
    /device_authorization_endpoint is on evil\.example/,
  ],
  [
    'discovery.endpoints',
    'cognito',
    { discovery: withMembers({ token_endpoint: 'https://orders.auth.eu-west-1.amazoncognito.com/old' }) },
    /token_endpoint is .*\/old/,
  ],
  [
    'discovery.grant-types',
    'generic',
    { discovery: withMembers({ grant_types_supported: ['implicit'] }) },
    /implicit/,
  ],
  ['keys.document', 'cognito', answerTo('keys', 404, {}), /404/],
  ['keys.document', 'entra', { keys: () => [] }, /no list of keys/],
  ['keys.public', 'cognito', { keys: firstKey({ d: 'c2VjcmV0' }) }, /member d/],
  [
    'keys.public',
    'generic',
    { keys: (keys) => [...keys, { kty: 'oct', k: 'c2VjcmV0', kid: 'symmetric' }] },
    /kty oct/,
    ['keys.use'],
  ],
  [
    'keys.ids',
    'cognito',
    { keys: (keys) => [...keys, ...keys] },
    /several keys have kid "key-1"/,
    ['token.signature'],
  ],
  ['keys.ids', 'entra', { keys: oneMoreKey({ kid: undefined }) }, /1 of 2 keys have no kid/],
  [
    'keys.strength',
    'cognito',
    {
      keys: oneMoreKey({ kid: 'short', n: Buffer.alloc(128, 255).toString('base64url') }),
    },
    /1024 bits/,
    ['keys.rsa'],
  ],
  [
    'keys.strength',
    'generic',
    { keys: (keys) => [...keys, { kty: 'EC', kid: 'k', crv: 'secp192k1' }] },
    /secp192k1/,
  ],
  ['keys.use', 'cognito', { keys: oneMoreKey({ kid: 'mac', alg: 'HS256' }) }, /"HS256"/],
  ['keys.use', 'entra', { keys: firstKey({ use: 'enc' }) }, /no key for signing/, ['token.signature']],
];
