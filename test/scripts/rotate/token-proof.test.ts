import { Response } from 'undici';
import { TokenEndpointProof, type TokenClient } from '../../../scripts/rotate/http/token-proof.js';

const machine: TokenClient = {
  issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x1Y2z3',
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
  readonly headers: Headers;
  readonly form: Record<string, string>;
}

/** A proof whose requests get this answer. */
function proofWith(client: TokenClient, answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const proof = new TokenEndpointProof(
    client,
    {
      fetch: async (url, { headers, body }) => {
        const form = Object.fromEntries(body as unknown as URLSearchParams);
        sent.push({ url, headers: new Headers(headers as Record<string, string>), form });
        return answer();
      },
    },
    new AbortController().signal,
  );
  return { proof, sent };
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
    expect(sent[0]!.headers.get('authorization')).toBe(`Basic ${btoa('client:s%2Bcret')}`);
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
    ['HTTP 503', () => new Response('', { status: 503 })],
    ['HTTP 429', refusal('slow_down', 429)],
    ['HTTP 500', refusal('invalid_client', 500)],
    ['ECONNREFUSED', failing('ECONNREFUSED')],
    ['ENOTFOUND', failing('ENOTFOUND')],
    ['UND_ERR_CONNECT_TIMEOUT', failing('UND_ERR_CONNECT_TIMEOUT')],
    [
      'TIMEOUT',
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
});
