import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';

/** A request as a fault sees it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly form: URLSearchParams;
  /** What the request is for. */
  readonly about: 'discovery' | 'keys' | 'token' | 'nothing';
  readonly clientId: string;
}

/** What a token endpoint makes of a request. */
export type Decision =
  | { readonly granted: readonly string[] }
  | { readonly refused: string; readonly status: number; readonly codes?: readonly number[] };

const refuse = (status: number, refused: string, ...codes: number[]): Decision => ({
  refused,
  status,
  codes,
});

/** The body of a refusal (RFC 6749 §5.2), with Entra's codes if there are any. */
export const errorBody = ({ refused, codes = [] }: Extract<Decision, { refused: string }>) => ({
  error: refused,
  ...(codes.length > 0 ? { error_codes: codes } : {}),
});

/** Decides as a careful issuer of the manifest's profile would. */
export function decide(asked: Asked, manifest: Manifest, secrets: ReadonlyMap<string, string>): Decision {
  const isEntra = manifest.profile === 'entra';
  const client = manifest.clients.find(({ clientId }) => clientId === asked.clientId);
  if (!client) return isEntra ? refuse(400, 'unauthorized_client', 700016) : refuse(400, 'invalid_client');
  const secret = asked.form.get('client_secret') ?? basicOf(asked.headers['authorization'])[1];
  if (secret === undefined || secrets.get(client.name) !== secret) {
    if (isEntra) return refuse(401, 'invalid_client', 7000215);
    return refuse(asked.headers['authorization'] === undefined ? 400 : 401, 'invalid_client');
  }
  const grantType = asked.form.get('grant_type');
  if (asked.method !== 'POST' || grantType === null) return refuse(400, 'invalid_request');
  if (grantType !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
  const scope = asked.form.get('scope') ?? '';
  return isEntra ? decideRoles(client, scope, manifest) : decideScopes(client, scope, manifest);
}

function decideScopes(client: ManifestClient, scope: string, { api }: Manifest): Decision {
  if (client.kind !== 'machine') return refuse(400, 'unauthorized_client');
  const allowed = client.permissions.map((name) => api.permissions[name]!.scope);
  // A request that names no scope is for all of them, as Cognito has it.
  const wanted = scope === '' ? allowed : scope.split(' ');
  return wanted.every((name) => allowed.includes(name)) ? { granted: wanted } : refuse(400, 'invalid_scope');
}

function decideRoles(client: ManifestClient, scope: string, { api }: Manifest): Decision {
  if (!scope.endsWith('/.default')) return refuse(400, 'invalid_scope', 1002012);
  if (scope !== `${api.identifier}/.default`) return refuse(400, 'invalid_resource', 500011);
  if (client.kind !== 'machine') return refuse(400, 'invalid_grant', 501051);
  return { granted: client.permissions.map((name) => api.permissions[name]!.role!) };
}

/** Client id and secret of an Authorization header (RFC 6749 §2.3.1); nothing if it has none. */
export function basicOf(authorization: unknown): (string | undefined)[] {
  const [, credentials] = /^Basic (.+)$/.exec(String(authorization)) ?? [];
  if (credentials === undefined) return [];
  const decoded = Buffer.from(credentials, 'base64').toString();
  return decoded.split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
}
