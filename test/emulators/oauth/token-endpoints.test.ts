import * as fc from 'fast-check';
import { cognitoEndpoint, entraEndpoint, type Endpoint } from './endpoints.js';
import { cases } from './token-request-cases.js';
import { bare, basic, encode, form, formType, whole, type Parameters } from './token-requests.js';

/** What must not be in an answer: an error names no secret. */
const secretIn = ({ client }: Endpoint) => client.secret;

describe.each([
  ['Cognito', cognitoEndpoint, 'cognito'],
  ['Entra', entraEndpoint, 'entra'],
] as const)('the token endpoint of %s', (_service, create, which) => {
  let endpoint: Endpoint;
  beforeAll(async () => {
    endpoint = await create();
  });

  test.each(cases.map((row) => [row.title, row[which], row] as const))(
    'answers %s with %s',
    async (_title, expected, { request }) => {
      const { said, text } = await endpoint.ask(request(endpoint.client));

      expect(said).toBe(expected);
      expect(text).not.toContain(secretIn(endpoint));
    },
  );

  const names = ['grant_type', 'client_id', 'client_secret', 'scope', 'resource', '__proto__', 'x', ''];
  const parameter = fc.tuple(
    fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary' })),
    fc.string({ unit: 'binary' }),
  );

  test('whatever form it is sent, it says what is wrong, and refuses a name that is there twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(parameter), fc.boolean(), async (more, inHeader) => {
        const { client } = endpoint;
        const base: Parameters = inHeader ? bare(client) : whole(client);
        const { said } = await endpoint.ask(form([...base, ...more], ...(inHeader ? [basic(client)] : [])));

        const sent = [...base, ...more].map(([name]) => name);
        const isRepeated =
          new Set(sent.map((name) => new URLSearchParams([[name, '']]).toString())).size < sent.length;
        expect(said).toMatch(isRepeated ? /^400 invalid_request/ : /^(token$|40[01] [a-z_]+)/);
      }),
    );
  });

  test('whatever body and headers it is sent, it says what is wrong', async () => {
    const header = fc.stringMatching(/^[\x21-\x7e\x80-\xff]([\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?$/);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.oneof(fc.constant(formType[1]), header),
        fc.option(
          fc.oneof(
            header,
            header.map((text) => `Basic ${text}`),
            fc.base64String().map((text) => `Basic ${text}`),
          ),
          { nil: undefined },
        ),
        async (body, type, authorization) => {
          const headers: [string, string][] = [['content-type', type]];
          if (authorization !== undefined) headers.push(['authorization', authorization]);

          expect((await endpoint.ask({ headers, body })).said).toMatch(/^40[01] [a-z_]+/);
        },
      ),
    );
  });
});

describe('the token endpoints of Entra', () => {
  const scopeAlone = ['scope'];
  const resourceAlone = ['resource'];
  const both = ['scope', 'resource'];

  test.each([
    ['1.0', '/oauth2/token', 'the scope alone', scopeAlone, '400 invalid_request 900144'],
    ['1.0', '/oauth2/token', 'the resource alone', resourceAlone, 'token'],
    ['1.0', '/oauth2/token', 'scope and resource', both, 'token'],
    ['2.0', '/oauth2/v2.0/token', 'the scope alone', scopeAlone, 'token'],
    ['2.0', '/oauth2/v2.0/token', 'the resource alone', resourceAlone, '400 invalid_request 900144'],
    ['2.0', '/oauth2/v2.0/token', 'scope and resource', both, 'token'],
    ['1.0 with a slash behind', '/oauth2/token/', 'scope and resource', both, '404 invalid_request 90036'],
    ['3.0', '/oauth2/v3.0/token', 'scope and resource', both, '404 invalid_request 90036'],
  ])('version %s (%s) answers %s with %s', async (_version, path, _what, sent, expected) => {
    const { client, ask } = await entraEndpoint(path);
    const all: Parameters = [...whole(client), ['resource', client.scope.replace('/.default', '')]];
    const chosen = all.filter(([name]) => !both.includes(name) || sent.includes(name));

    expect((await ask({ headers: [formType], body: encode(chosen) })).said).toBe(expected);
  });
});
