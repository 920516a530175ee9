import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { request, type ProxyAgent } from 'undici';
import { claimsOf } from '../entra/harness.js';
import { signingIn, throughTunnel, WAYS, type Credential, type SigningIn } from './signing-in.js';

let entra: SigningIn;
let tunnel: ProxyAgent;
beforeAll(async () => {
  entra = await signingIn();
  tunnel = throughTunnel(entra.cloud);
});
afterAll(async () => {
  await tunnel.close();
  await entra.close();
});

/** The network as MSAL uses it, through the tunnel. */
class Network implements INetworkModule {
  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('GET', url, options);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('POST', url, options);
  }

  async #send<T>(
    method: 'GET' | 'POST',
    url: string,
    { headers = {}, body = '' }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const answer = await request(url, { dispatcher: tunnel, method, headers, ...(body !== '' && { body }) });
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: (await answer.body.json()) as T,
    };
  }
}

function authOf(credential: Credential): object {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  if (credential.kind === 'assertion') return { clientAssertion: credential.assertion };
  const { privateKey, thumbprint, thumbprintSha256 } = credential;
  return {
    clientCertificate:
      credential.kind === 'thumbprint' ? { privateKey, thumbprint } : { privateKey, thumbprintSha256 },
  };
}

async function signIn(credential: Credential): Promise<string> {
  const { clientId, scope, cloud } = entra;
  const authority = `https://login.microsoftonline.com/${cloud.identity.tenantId}`;
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority, ...authOf(credential) },
    system: { networkClient: new Network() },
  });
  const answer = await application.acquireTokenByClientCredential({ scopes: [scope] });
  return answer!.accessToken;
}

test.each(WAYS)('MSAL for Node signs in with its %s, and not with another', async (way) => {
  const { right, wrong, code } = entra.ways[way]!;

  expect(claimsOf(await signIn(right))).toMatchObject({
    appid: entra.clientId,
    appidacr: way === 'secret' ? '1' : '2',
  });
  await expect(signIn(wrong)).rejects.toThrow(code);
});
