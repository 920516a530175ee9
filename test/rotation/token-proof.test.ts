import { Response } from 'undici';
import { systemClock } from '@oauth-issuers/verify/issuer-client';
import type { Transport } from '../../verify/src/issuer-client/http/transport.js';
import { createRecordingClient } from '../../verify/src/issuer-client/recording-client.js';
import { createRedactor } from '../../verify/src/issuer-client/redaction/redactor.js';
import { TokenEndpointProof, type TokenClient } from '../../rotation/src/issuer/token-proof.js';

const machine: TokenClient = {
  tokenEndpoint: 'https://dev-orders.auth.eu-west-1.amazoncognito.com/oauth2/token',
  clientId: 'client',
  kind: 'machine',
  scope: 'orders/read',
  redirectUri: undefined,
};
const web: TokenClient = {
  ...machine,
  kind: 'web',
  redirectUri: 'https://backoffice.example.com/callback',
};

interface Sent {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly form: Record<string, string>;
}

/** A proof whose requests get this answer. */
function proofWith(client: TokenClient, answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const transport: Transport = {
    send: async ({ url, headers, body }) => {
      const form = Object.fromEntries(new URLSearchParams(body));
      sent.push({ url, authorization: headers['authorization'], form });
      const response = await answer();
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      };
    },
    close: async () => undefined,
  };
  const connections = {
    transport,
    limit: <T>(task: () => Promise<T>) => task(),
    clock: systemClock,
    signal: undefined,
    startedAt: 0,
  };
  const issuer = createRecordingClient(connections, createRedactor().forOneIssuer(), '');
  return { proof: new TokenEndpointProof(client, issuer), sent };
}

const token = () => Response.json({ access_token: 'token', token_type: 'Bearer', expires_in: 3600 });
const refusal =
  (error: string, status = 400) =>
  () =>
    Response.json({ error }, { status });
const failing = (code: string) => () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};

describe('a client secret at the token endpoint', () => {
  test('of a machine is shown by HTTP Basic with the least that it may ask for, and never in a URL or a form', async () => {
    const { proof, sent } = proofWith(machine, token);

    expect(await proof.attempt('s+cret')).toEqual({ kind: 'accepted' });

    expect(sent).toHaveLength(1);
    expect(sent[0]!.url).toBe(machine.tokenEndpoint);
    expect(sent[0]!.form).toEqual({ grant_type: 'client_credentials', scope: 'orders/read' });
    expect(sent[0]!.authorization).toBe(`Basic ${btoa('client:s%2Bcret')}`);
  });

  test('of a web client is shown with a code that there is not: it is the code that is refused', async () => {
    const { proof, sent } = proofWith(web, refusal('invalid_grant'));

    expect(await proof.attempt('secret')).toEqual({ kind: 'accepted' });

    expect(sent[0]!.form).toEqual({
      grant_type: 'authorization_code',
      code: 'no-such-code',
      redirect_uri: 'https://backoffice.example.com/callback',
    });
  });

  test.each([
    ['400, as Cognito answers', machine, refusal('invalid_client')],
    ['401, as RFC 6749 has it', machine, refusal('invalid_client', 401)],
    ['400 for a web client', web, refusal('invalid_client')],
    [
      '401 with a challenge',
      machine,
      () => new Response('{}', { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
    ],
  ])('is refused by %s', async (_, client, answer) => {
    const { proof } = proofWith(client, answer);

    expect(await proof.attempt('secret')).toEqual({ kind: 'refused' });
  });

  test.each([
    ['answered 503', () => new Response('', { status: 503 })],
    ['answered 429', refusal('slow_down', 429)],
    ['answered 500', refusal('invalid_client', 500)],
    ['ECONNREFUSED: ECONNREFUSED', failing('ECONNREFUSED')],
    ['ENOTFOUND: ENOTFOUND', failing('ENOTFOUND')],
    ['UND_ERR_CONNECT_TIMEOUT: UND_ERR_CONNECT_TIMEOUT', failing('UND_ERR_CONNECT_TIMEOUT')],
    [
      'TIMEOUT: no complete answer in time',
      () => {
        throw new DOMException('too late', 'TimeoutError');
      },
    ],
  ])('is not judged after %s', async (reason, answer) => {
    const { proof } = proofWith(machine, answer);

    expect(await proof.attempt('secret')).toEqual({ kind: 'unreachable', reason });
  });

  test.each([
    ['invalid_scope', machine, refusal('invalid_scope')],
    ['unauthorized_client', machine, refusal('unauthorized_client')],
    ['invalid_grant', machine, refusal('invalid_grant')],
    ['HTTP 404, and no OAuth error', machine, () => new Response('', { status: 404 })],
    ['HTTP 302', machine, () => new Response('', { status: 302, headers: { location: 'https://x' } })],
    ['HTTP 200, and no OAuth error', machine, () => new Response('<html>')],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', machine, failing('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['ERR_TLS_CERT_ALTNAME_INVALID', web, failing('ERR_TLS_CERT_ALTNAME_INVALID')],
  ])('fails with an answer that says nothing of it: %s', async (named, client, answer) => {
    const { proof } = proofWith(client, answer);

    const attempt = proof.attempt('secret-of-the-client');

    await expect(attempt).rejects.toMatchObject({ exitCode: 1 });
    await expect(attempt).rejects.toThrow(named);
    await expect(attempt).rejects.not.toThrow('secret-of-the-client');
  });

  test.each([
    ['control sequences and commands of a pipeline', '\u001b[2J\n::error::so it says', 'and no OAuth error'],
    ['what is longer than a person reads', `invalid_${'x'.repeat(100)}`, 'and no OAuth error'],
    ['the secret that it was shown', 'secret-of-the-client', 'HTTP 400 [redacted]'],
  ])('shows of an error code that is %s only what may be shown', async (_what, error, shown) => {
    const message = await proofWith(machine, refusal(error))
      .proof.attempt('secret-of-the-client')
      .catch((reason: Error) => reason.message);

    expect(message).toContain(shown);
    expect(message).not.toContain(error);
  });
});
