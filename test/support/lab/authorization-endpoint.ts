import { ISSUER } from './lab-manifest.js';
import type { Asked, Reply, Rules } from './rules.js';

/** Answers an authorization request of a browser in which nobody is signed in (RFC 6749 §4.1.1, §4.1.2.1). */
export function answerAuthorization({ authorize, find }: Rules, { url }: Asked): Reply {
  const query = url.searchParams;
  const client = find(query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client) return page(400, 'unknown client', authorize.headers);
  if (!authorize.redirectIsRegistered(client, redirectUri))
    return page(400, 'redirect_uri is not registered', authorize.headers);
  const error = errorOf(authorize.responseTypes, query, authorize.challengeIsRight(client, query));
  return error === undefined
    ? page(200, 'sign in', authorize.headers)
    : redirect(redirectUri, { error, state: query.get('state'), iss: ISSUER });
}

function errorOf(types: readonly string[], query: URLSearchParams, challenged: boolean): string | undefined {
  const type = query.get('response_type');
  if (type === null) return 'invalid_request';
  if (!types.includes(type)) return 'unsupported_response_type';
  if (type.split(' ').includes('code') && !challenged) return 'invalid_request';
  return query.get('prompt') === 'none' ? 'login_required' : undefined;
}

function redirect(to: string, parameters: Readonly<Record<string, string | null>>): Reply {
  const location = new URL(to);
  for (const [name, value] of Object.entries(parameters))
    if (value !== null) location.searchParams.set(name, value);
  return { status: 302, headers: { location: location.href, 'cache-control': 'no-store' }, body: '' };
}

const page = (status: number, text: string, headers: Readonly<Record<string, string>>): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><title>Issuer</title><p>${text}</p>`,
});
