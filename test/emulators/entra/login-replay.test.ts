import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { certified } from './certified.js';
import { compare } from './compare.js';
import { Harness, type Received } from './harness.js';
import { readRecording, type Exchange, type Json } from './recording.js';

/** A difference, or an exchange, that the local cloud has for a reason. */
interface Exception {
  readonly why: string;
  /** Method, path and body of the exchange. */
  readonly exchange: RegExp;
  /** The status, header or member that differs. */
  readonly at: RegExp;
}

const anything = /./;

const exceptions: readonly Exception[] = [
  {
    why: 'no device code grant (README, limits: people)',
    exchange: /\/devicecode |grant_type=device_code/,
    at: anything,
  },
  {
    why: 'no domain is federated (README, limits: people)',
    exchange: /\/common\/UserRealm\//,
    at: /^\/(?:account_type|domain_name|federation_\w+)$/,
  },
  { why: 'no SAML grant', exchange: /saml1_1-bearer/, at: anything },
  { why: 'names the server that answered', exchange: anything, at: /^x-ms-(ests-server|srs|clitelem)$/ },
  { why: 'for pages', exchange: anything, at: /^content-security-policy-report-only$/ },
  {
    why: 'returned as the client asks by a header that the recorder left out',
    exchange: anything,
    at: /^client-request-id$/,
  },
  { why: 'the tenant is elsewhere', exchange: /openid-configuration/, at: /^\/tenant_region_scope$/ },
  {
    why: 'newer than the recording: https://github.com/openiddict/openiddict-core/issues/2298',
    exchange: /openid-configuration/,
    at: /^\/token_endpoint_auth_methods_supported$/,
  },
  {
    why: 'the recorder wrote the text itself, and quoted twice',
    exchange: /client_secret=Bad_Secret/,
    at: /^\/error_description$/,
  },
];

const used = new Set<Exception>();

describe.each(
  readdirSync(join(__dirname, '../../fixtures/captures/login')).map((file) => file.replace('.jsonl', '')),
)('the recorded sign-in %s', (scenario) => {
  const harness = new Harness();
  const { tenantId } = harness.identity;
  let names: [string, string][];

  beforeAll(async () => {
    const api = await harness.install({ displayName: 'Cluster' });
    const { certificate, sign } = await certified();
    const keyCredentials = [{ type: 'AsymmetricX509Cert', usage: 'Verify', key: certificate }];
    const client = await harness.install({ displayName: 'Kubelogin', keyCredentials });
    const { clientSecret } = await harness.addSecret(client);
    const now = harness.now.getTime() / 1000;
    const clientAssertion = await sign(
      { x5t: createHash('sha1').update(Buffer.from(certificate, 'base64')).digest('base64url') },
      {
        aud: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
        iss: client.appId,
        sub: client.appId,
        exp: now + 600,
      },
    );
    names = [
      ['00000000-0000-0000-0000-000000000000', tenantId],
      ['a5b32332-34fa-5400-8c10-881e4f88c389', api.appId],
      ['6f59a55e-e1eb-5f6a-9a56-913c2e3437a9', api.appId],
      ['client_id=[REDACTED]', `client_id=${client.appId}`],
      ['client_assertion=[REDACTED]', `client_assertion=${clientAssertion}`],
      ['client_secret=[REDACTED]', `client_secret=${encodeURIComponent(clientSecret)}`],
    ];
  });

  const translate = (text: string): string =>
    names.reduce((translated, [from, to]) => translated.replaceAll(from, to), text);

  test.each(readRecording(scenario, 'login').map((exchange) => [title(exchange), exchange] as const))(
    '%s is answered as it was recorded',
    async (_title, exchange) => {
      const answer = await harness.send(`https://login.microsoftonline.com${translate(exchange.path)}`, {
        method: exchange.method,
        headers: exchange.requestHeaders,
        body: translate(bodyOf(exchange)),
      });
      const recorded = JSON.parse(translate(JSON.stringify(exchange.responseBody))) as Json;

      expect(answer.status).toBeLessThan(500);
      expect(unexplained(exchange, differences(exchange, recorded, answer))).toEqual([]);
    },
  );
});

test('every exception is one that the recordings take', () => {
  expect(exceptions.filter((exception) => !used.has(exception)).map(({ why }) => why)).toEqual([]);
});

function bodyOf({ requestBody }: Exchange): string {
  return typeof requestBody === 'string' ? requestBody : '';
}

function title(exchange: Exchange): string {
  const { n, method, path } = exchange;
  const grant = /grant_type=[^&]+/.exec(bodyOf(exchange))?.[0] ?? '';
  return `${n} ${method} ${path.split('?')[0]} ${grant}`.trim();
}

/** Where an answer is not as recorded: `status`, names of headers, paths of members. */
function differences(exchange: Exchange, recorded: Json, { status, headers, body }: Received): string[] {
  const inHeaders = Object.entries(exchange.responseHeaders ?? {}).filter(
    ([name, value]) => headers.get(name) !== value,
  );
  return [
    ...(status === exchange.status ? [] : ['status']),
    ...inHeaders.map(([name]) => name),
    ...compare(recorded, body).map(({ at }) => at),
  ];
}

const unexplained = (exchange: Exchange, found: readonly string[]): string[] =>
  found.filter((at) => {
    const fitting = exceptions.find(
      (exception) =>
        exception.at.test(at) &&
        exception.exchange.test(`${exchange.method} ${exchange.path} ${bodyOf(exchange)}`),
    );
    if (fitting) used.add(fitting);
    return !fitting;
  });
