import { readFileSync } from 'node:fs';
import { parseManifest } from '@oauth-issuers/manifest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { manifestJsonSchema, SCHEMA_FILE } from '../../scripts/manifest-schema.js';
import { eachStrange, jsonText } from '../support/strange-json.js';
import { credentials, manifestWith } from './example.js';

const shipped = readFileSync(SCHEMA_FILE, 'utf8');
const ajv = new Ajv2020({ strict: true, allErrors: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(shipped) as object);

function isRead(value: unknown): boolean {
  try {
    parseManifest(value);
    return true;
  } catch {
    return false;
  }
}

test('the schema that is shipped is made from the one that reads (npm run schema)', () => {
  expect(shipped).toBe(manifestJsonSchema());
});

const secret = { from: 'output', name: 'sync-job-secret' };
const clients: [string, object][] = [
  ...credentials.map((credential): [string, object] => [credential.kind, { credential }]),
  [
    'an expression for a subject',
    {
      credential: { ...credentials[2], subject: undefined, claimsMatchingExpression: "claims['sub'] eq 'a'" },
    },
  ],
  ['a secret of its own', { secret, previousSecret: secret, secretExpiresAt: '2027-01-31T00:00:00Z' }],
  ['a secret and a credential', { secret, credential: credentials[3] }],
  ['a kind that is unknown', { credential: { kind: 'passkey' } }],
];

test.each(clients)('with %s, schema and reader agree on every change of every place', (_what, client) => {
  const manifest = manifestWith(client);
  for (const changed of [manifest, ...eachStrange(manifest)]) {
    const value: unknown = JSON.parse(jsonText(changed));
    expect({ value, accepted: validate(value) }).toEqual({ value, accepted: isRead(value) });
  }
});
