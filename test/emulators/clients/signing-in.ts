import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { ProxyAgent, request } from 'undici';
import { certified } from '../entra/certified.js';
import { externalIssuer } from '../entra/external-issuer.js';

/** What a client proves itself by, as the libraries take it. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | {
      /** By the certificate, or by its SHA-1 thumbprint alone. */
      readonly kind: 'certificate' | 'thumbprint';
      readonly privateKey: string;
      readonly certificate: string;
      /** Hexadecimal. */
      readonly thumbprint: string;
      readonly thumbprintSha256: string;
    }
  | { readonly kind: 'assertion'; readonly assertion: string };

/** A client of Entra that can prove itself in every way, in a local cloud that is reached through its tunnel. */
export interface SigningIn {
  readonly cloud: LocalCloud;
  readonly clientId: string;
  readonly scope: string;
  /** Rightly and wrongly; the refusal of the wrong one. */
  readonly ways: Readonly<
    Record<string, { readonly right: Credential; readonly wrong: Credential; readonly code: string }>
  >;
  close(): Promise<void>;
}

/** Names of {@link SigningIn.ways}, for tables. */
export const WAYS = ['secret', 'certificate', 'thumbprint', 'assertion'] as const;

const ISSUER = 'https://token.actions.githubusercontent.com';
const AUDIENCE = 'api://AzureADTokenExchange';
const SUBJECT = 'repo:octo-org/octo-repo:environment:production';

/** Starts the local cloud with the client. */
export async function signingIn(): Promise<SigningIn> {
  const [mine, other, github] = await Promise.all([certified(), certified(), externalIssuer(ISSUER)]);
  const directory = mkdtempSync(join(tmpdir(), 'clients-'));
  const keys = join(directory, 'keys.json');
  writeFileSync(keys, JSON.stringify(github.keys));
  const cloud = await startLocalCloud({ tunnel: true, issuers: { [ISSUER]: keys } });
  const { appId, secret } = await client(cloud, mine.certificate);
  const exp = Math.floor(Date.now() / 1000) + 300;
  const assertion = async (sub: string): Promise<Credential> => ({
    kind: 'assertion',
    assertion: await github.sign({ sub, aud: AUDIENCE, exp }),
  });
  return {
    cloud,
    clientId: appId,
    scope: 'https://graph.microsoft.com/.default',
    ways: {
      secret: {
        right: { kind: 'secret', secret },
        wrong: { kind: 'secret', secret: 'wrong' },
        code: 'AADSTS7000215',
      },
      certificate: {
        right: certificateOf(mine, 'certificate'),
        wrong: certificateOf(other, 'certificate'),
        code: 'AADSTS700027',
      },
      thumbprint: {
        right: certificateOf(mine, 'thumbprint'),
        wrong: certificateOf(other, 'thumbprint'),
        code: 'AADSTS700027',
      },
      assertion: {
        right: await assertion(SUBJECT),
        wrong: await assertion('repo:octo-org/other'),
        code: 'AADSTS700213',
      },
    },
    async close() {
      await cloud.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function certificateOf(
  { certificate, pem, privateKeyPem }: Awaited<ReturnType<typeof certified>>,
  kind: 'certificate' | 'thumbprint',
): Credential {
  const hash = (name: string) => createHash(name).update(Buffer.from(certificate, 'base64')).digest('hex');
  return {
    kind,
    privateKey: privateKeyPem,
    certificate: pem,
    thumbprint: hash('sha1'),
    thumbprintSha256: hash('sha256'),
  };
}

/** Sends requests under their real names through the tunnel of a local cloud. */
export const throughTunnel = ({ endpoint, ca }: LocalCloud): ProxyAgent =>
  new ProxyAgent({ uri: endpoint, requestTls: { ca } });

async function client(
  cloud: LocalCloud,
  key: string,
): Promise<{ readonly appId: string; readonly secret: string }> {
  const dispatcher = throughTunnel(cloud);
  const post = async <T>(url: string, headers: Record<string, string>, body: string): Promise<T> => {
    const answer = await request(url, { dispatcher, method: 'POST', headers, body });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${await answer.body.text()}`);
    return (await answer.body.json()) as T;
  };
  const { tenantId, clientId, clientSecret } = cloud.identity;
  const { access_token: token } = await post<{ access_token: string }>(
    `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    { 'content-type': 'application/x-www-form-urlencoded' },
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }).toString(),
  );
  const graph = <T>(path: string, body: object): Promise<T> =>
    post<T>(
      `https://graph.microsoft.com/v1.0/${path}`,
      { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      JSON.stringify(body),
    );
  const keyCredentials = [{ type: 'AsymmetricX509Cert', usage: 'Verify', key }];
  const { id, appId } = await graph<{ id: string; appId: string }>('applications', {
    displayName: 'Nightly report',
    keyCredentials,
  });
  await graph('servicePrincipals', { appId });
  await graph(`applications/${id}/federatedIdentityCredentials`, {
    name: 'pipeline',
    issuer: ISSUER,
    subject: SUBJECT,
    audiences: [AUDIENCE],
  });
  const { secretText } = await graph<{ secretText: string }>(`applications/${id}/addPassword`, {});
  await dispatcher.close();
  return { appId, secret: secretText };
}
