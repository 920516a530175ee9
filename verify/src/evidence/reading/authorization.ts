import { createHash } from 'node:crypto';
import type { Answer } from '../../issuer-client/http/outcome.js';
import { found, inconclusive, type Finding } from '../graph/finding.js';
import type { Tools } from '../graph/means.js';
import type { ClientSubject } from '../graph/subject.js';

/** An authorization request of a browser in which nobody is signed in; what is `undefined` is left out. */
export type AuthorizationParameters = Readonly<Record<string, string | undefined>>;

/** What is asked, and what came back. */
export interface AuthorizationAnswer {
  readonly what: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly answer: Answer;
}

/**
 * The request that must be taken, with `prompt=none`: it lets a server say, without showing a page, whether a person
 * would now be asked to sign in.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
 */
export function rightRequest({ clock }: Tools, { manifest, profile, client }: ClientSubject) {
  const verifier = clock.randomBytes(32).toString('base64url');
  return {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: client.redirectUris[0]!,
    scope: `openid ${profile.requestScope(manifest, client.permissions)}`.trim(),
    state: clock.randomBytes(16).toString('base64url'),
    nonce: clock.randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    prompt: 'none',
  } satisfies AuthorizationParameters;
}

/** Asks once; redirects are read, not followed. */
export async function authorize(
  { http }: Tools,
  endpoint: string,
  what: string,
  parameters: AuthorizationParameters,
  after: readonly number[],
): Promise<Finding<AuthorizationAnswer>> {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  const request = { method: 'GET', url: url.href, headers: { accept: 'text/html' } } as const;
  const outcome = await http.send(request, after);
  const exchanges = [...after, outcome.exchange];
  if (outcome.kind !== 'answer')
    return inconclusive(`neither taken nor refused: ${outcome.reason}`, exchanges);
  const { redirect_uri: redirectUri = '', state = '' } = parameters;
  return found({ what, redirectUri, state, answer: outcome }, exchanges);
}

/** What a redirect tells the client; undefined if the answer sends nobody to that address. */
export function sentTo({ answer, redirectUri }: AuthorizationAnswer): URLSearchParams | undefined {
  const { location } = answer.headers;
  if (location === undefined || answer.status < 300 || answer.status > 399) return undefined;
  const there = locationOf(location);
  const asked = locationOf(redirectUri);
  if (!there || !asked || there.origin !== asked.origin || there.pathname !== asked.pathname)
    return undefined;
  return new URLSearchParams([...there.searchParams, ...new URLSearchParams(there.hash.slice(1))]);
}

const locationOf = (url: string) => (URL.canParse(url) ? new URL(url) : undefined);

/** Whether a request was taken: nothing but a person who signs in was missing, or a code or a token came at once. */
export function isTaken(answer: AuthorizationAnswer): boolean {
  const told = sentTo(answer);
  return told !== undefined && (SIGN_IN.includes(told.get('error') ?? '') || isSuccess(told));
}

const isSuccess = (told: URLSearchParams) =>
  ['code', 'access_token', 'id_token'].some((name) => told.has(name));

/** Errors that say that all else was right (OpenID Connect Core 1.0 §3.1.2.6). */
const SIGN_IN = ['login_required', 'interaction_required', 'account_selection_required', 'consent_required'];
