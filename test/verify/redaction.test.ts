import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createRedactor } from '../../verify/src/issuer-client/redaction/redactor.js';
import { json, startTestIssuer, type Answered, type Faults } from '../support/verify-issuer.js';
import type { Asked } from '../support/verify-decisions.js';
import { runCommand, way } from '../support/verify-run.js';

/** A server that echoes all that it was sent, in as many places as it can. */
function echo(asked: Asked): string {
  const { headers, form } = asked;
  return [
    String(headers['authorization']),
    form.toString(),
    ...form.values(),
    JSON.stringify([...form]),
  ].join(' ');
}

const onToken =
  (change: (asked: Asked, usual: Answered) => Answered | undefined): NonNullable<Faults['answer']> =>
  (asked, usual) =>
    asked.about === 'token' ? change(asked, usual) : usual;

const scenarios: readonly (readonly [name: string, faults: Faults])[] = [
  ['nothing wrong', {}],
  [
    'every check of the token wrong',
    { claims: () => ({ iss: 1, exp: 'x' }), header: () => ({ alg: 'none' }) },
  ],
  ['refusals granted', { decide: () => ({ granted: ['orders/read', 'orders/write', 'read.all'] }) }],
  [
    'errors that echo the request',
    { answer: onToken((asked) => json(400, { error: echo(asked), error_description: echo(asked) })) },
  ],
  [
    'headers that echo the request',
    {
      answer: onToken((asked, usual) => ({
        ...usual,
        headers: { ...usual.headers, 'x-echo': echo(asked), 'set-cookie': echo(asked) },
      })),
    },
  ],
  [
    'a redirect that echoes the request',
    {
      answer: onToken((asked) => ({
        status: 302,
        headers: { location: `https://e/?${asked.form.toString()}` },
        body: '',
      })),
    },
  ],
  [
    'an answer that is no JSON',
    { answer: onToken((asked, usual) => ({ ...usual, body: `<p>${usual.body} ${echo(asked)}` })) },
  ],
  [
    'a token cut in the middle',
    { answer: onToken((_, usual) => ({ ...usual, body: usual.body.slice(0, 200) })) },
  ],
  [
    'a body so long that the report cuts it',
    { answer: onToken((_, usual) => ({ ...usual, body: ' '.repeat(16_300) + usual.body })) },
  ],
  [
    'opaque tokens',
    {
      tokenBody: (body) => ({
        ...body,
        access_token: 'opaque+access/token-0123456789',
        refresh_token: 'opaque-refresh-token-98765',
      }),
    },
  ],
  [
    'a token in a claim',
    { claims: (claims) => ({ ...claims, client_id: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl' }) },
  ],
  ['an outage', { answer: onToken(() => ({ status: 503, headers: {}, body: '' })) }],
  ['cut connections', { answer: onToken(() => undefined) }],
];

/** A token that was cut is still most of a token. */
const fragments = (value: string) =>
  value.startsWith('eyJ') ? [value, value.split('.').slice(0, 2).join('.')] : [value];

describe.each(['cognito', 'generic'] as const)('no secret and no token of %s is told', (profile) => {
  test.each(scenarios)('with %s', async (_, faults) => {
    const issuer = await startTestIssuer(profile, faults);
    const files = ['report.json', 'report.xml'].map((name) => join(issuer.directory, name)) as [
      string,
      string,
    ];
    const reports = ['--report', `json:${files[0]}`, '--report', `junit:${files[1]}`];
    const printed: string[] = [];
    for (const format of ['pretty', 'json', 'ndjson']) {
      const { stdout, stderr } = await runCommand([...way(issuer), ...reports, '--format', format]);
      printed.push(stdout, stderr, ...files.map((file) => readFileSync(file, 'utf8')));
    }
    const minted = issuer.minted().flatMap(fragments);
    await issuer.close();

    expect(minted.length).toBeGreaterThan(2);
    const encodings = minted.flatMap((value) => [
      value,
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
    ]);
    for (const text of printed) {
      expect(encodings.filter((value) => text.includes(value))).toEqual([]);
      expect(text).not.toMatch(/Basic (?!\[redacted\]|realm=)/);
    }
  });
});

test('a hidden value is taken out in every encoding, and of two the longer one first', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), fc.string(), (secret, before) => {
      const redactor = createRedactor();
      redactor.hide(secret);
      redactor.hide(`${secret}-longer`);
      const forms = [
        secret,
        `${secret}-longer`,
        encodeURIComponent(secret),
        new URLSearchParams([['', secret]]).toString().slice(1),
        JSON.stringify(secret).slice(1, -1),
      ];
      for (const form of forms) expect(redactor.scrub(`<${form}>`)).not.toContain(`<${form}>`);
      expect(redactor.scrub(`<${secret}-longer>`)).toBe('<[redacted]>');
      const scrubbed = redactor.scrubAll({ [secret]: [before, { x: `${secret}-longer` }] });
      expect(Object.keys(scrubbed)).toEqual(['[redacted]']);
      expect(Object.values(scrubbed)[0]![1]).toEqual({ x: '[redacted]' });
    }),
  );
});
