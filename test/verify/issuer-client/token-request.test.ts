import fc from 'fast-check';
import {
  clientCredentialsGrant,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  None,
} from 'openid-client';
import type { ClientAuthentication } from '@oauth-issuers/verify/issuer-client';
import { httpRequestOf } from '../../../verify/src/issuer-client/token/token-request.js';

const ENDPOINT = 'https://issuer.example.com/token';

/** What a standard client sends. */
async function asOpenidClientDoes(
  clientId: string,
  authentication: Exclude<ClientAuthentication, { method: 'assertion' }>,
  scope: string,
) {
  const authenticate = {
    client_secret_basic: ClientSecretBasic,
    client_secret_post: ClientSecretPost,
    none: None,
  }[authentication.method];
  const configuration = new Configuration(
    { issuer: 'https://issuer.example.com', token_endpoint: ENDPOINT },
    clientId,
    undefined,
    authenticate('secret' in authentication ? authentication.secret : undefined),
  );
  const sent: unknown[] = [];
  configuration[customFetch] = async (url, { method, headers, body }) => {
    // Who asks is the transport's to say.
    const named = Object.entries(headers).filter(([name]) => name !== 'user-agent');
    sent.push({ method, url, headers: Object.fromEntries(named), body: String(body as URLSearchParams) });
    return Response.json({ access_token: 'token', token_type: 'bearer' });
  };
  await clientCredentialsGrant(configuration, scope === '' ? {} : { scope });
  return sent;
}

test.each(['client_secret_basic', 'client_secret_post', 'none'] as const)(
  'a token request by %s is byte for byte what openid-client sends',
  async (method) => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, text, fc.string(), async (clientId, secret, scope) => {
        const authentication = method === 'none' ? { method } : { method, secret };
        const parameters = scope === '' ? {} : { scope };
        const ours = httpRequestOf({ endpoint: ENDPOINT, clientId, authentication, parameters });
        expect([ours]).toEqual(await asOpenidClientDoes(clientId, authentication, scope));
      }),
    );
  },
);

test('another grant has its own parameters', () => {
  const { body } = httpRequestOf({
    endpoint: ENDPOINT,
    clientId: 'backoffice',
    authentication: { method: 'client_secret_post', secret: 's3cret' },
    grantType: 'authorization_code',
    parameters: { code: 'no-such-code' },
  });
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    grant_type: 'authorization_code',
    code: 'no-such-code',
    client_id: 'backoffice',
    client_secret: 's3cret',
  });
});

test('to an endpoint that is not https no secret is put into a request', () => {
  const request = httpRequestOf({
    endpoint: 'http://issuer.example.com/token',
    clientId: 'nightly-report',
    authentication: { method: 'client_secret_basic', secret: 's3cret' },
  });
  expect(request).toEqual({ method: 'POST', url: 'http://issuer.example.com/token', headers: {} });
});
