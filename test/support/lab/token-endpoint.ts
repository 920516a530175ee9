import {
  isRefused,
  json,
  type Asked,
  type Credentials,
  type Grant,
  type Members,
  type RefusedAs,
  type Reply,
  type Rules,
} from './rules.js';
import type { LabClient } from './lab-manifest.js';

const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Answers a token request (RFC 6749 §4.4, §5). */
export function answerToken(rules: Rules, asked: Asked, issued: Map<string, Grant>): Reply {
  if (!rules.methods.includes(asked.method)) return { status: 405, headers: { allow: 'POST' }, body: '' };
  const decided = decide(rules, asked);
  if (isRefused(decided)) return rules.refusal(decided, asked);
  const token = rules.token(rules.header(), rules.claims(decided));
  issued.set(token, decided);
  return json(200, rules.response(token, decided), NO_STORE);
}

/** Says what a token is to a client that may know it (RFC 7662 §2). */
export function answerIntrospection(rules: Rules, asked: Asked, issued: ReadonlyMap<string, Grant>): Reply {
  const client = authenticate(rules, asked, asked.form);
  if (isRefused(client)) return rules.refusal(client, asked);
  const grant = issued.get(asked.form.get('token') ?? '');
  const answer: Members = grant ? rules.introspection(grant) : { active: false };
  return json(200, answer, NO_STORE);
}

function decide(rules: Rules, asked: Asked): Grant | RefusedAs {
  const form = rules.parameters(asked);
  const repeated = [...new Set(form.keys())].some(
    (name) => name !== 'resource' && form.getAll(name).length > 1,
  );
  if (repeated) return { status: 400, error: 'invalid_request' };
  const client = authenticate(rules, asked, form);
  if (isRefused(client)) return client;
  const grantType = form.get('grant_type');
  if (grantType === null) return { status: 400, error: 'invalid_request' };
  if (!rules.grantTypes.includes(grantType)) return { status: 400, error: 'unsupported_grant_type' };
  if (!rules.mayUse(client, grantType)) return { status: 400, error: 'unauthorized_client' };
  if (grantType === 'authorization_code') return { status: 400, error: 'invalid_grant' };
  const resource = form.get('resource') ?? form.get('audience') ?? undefined;
  if (resource !== undefined && !rules.knowsResource(resource))
    return { status: 400, error: 'invalid_target' };
  const scopes = rules.scopes(
    client,
    (form.get('scope') ?? '').split(' ').filter((scope) => scope !== ''),
  );
  return isRefused(scopes) ? scopes : { client, scopes, resource };
}

function authenticate(rules: Rules, asked: Asked, form: URLSearchParams): LabClient | RefusedAs {
  const credentials: Credentials = rules.credentials(asked, form);
  const client = credentials.id === undefined ? undefined : rules.find(credentials.id);
  return client && rules.authenticates(client, credentials, form)
    ? client
    : { status: 401, error: 'invalid_client' };
}
