import { type Checks, oneOf } from '../validation/index.js';
import { type AppClientProps } from './app-client.js';
import { CALLBACK_URL } from './callback-url.js';
import { type OAuthScope } from './oauth-scope.js';
import {
  CALLBACK_URLS,
  CLIENT_NAME,
  CUSTOM_SCOPE,
  LOGOUT_URLS,
  NO_CALLBACK_URLS,
  SCOPE_REFERENCE,
  SCOPES_PER_CLIENT,
} from './rules.js';
import { checkTokenLifetimes } from './token-lifetimes.js';

/** Checks everything of a client that Cognito would refuse, or silently ignore, at apply. */
export function checkAppClient(checks: Checks, props: AppClientProps): void {
  checks.that('clientName', props.clientName, CLIENT_NAME);
  checkScopes(checks, props);
  checkUrls(checks, props);
  checkTokenLifetimes(checks, 'lifetimes', props.lifetimes);
}

function checkScopes(checks: Checks, { kind, scopes }: AppClientProps): void {
  const values = scopes.map((scope) => scope.value);
  checks
    .that('scopes', values, SCOPES_PER_CLIENT)
    .each('scopes', values, SCOPE_REFERENCE)
    .unique('scopes', values);
  if (kind === 'machine') checks.each('scopes', values, CUSTOM_SCOPE);
  scopes.forEach((scope, index) => checkDeclared(checks, `scopes[${index}]`, scope));
}

/** `ScopeDoesNotExistException` at apply, for servers of this stack known at synth. */
function checkDeclared(checks: Checks, property: string, { server, scopeName }: OAuthScope): void {
  if (server?.scopeNames !== undefined) checks.that(property, scopeName, oneOf(server.scopeNames));
}

function checkUrls(checks: Checks, { kind, callbackUrls = [], logoutUrls = [] }: AppClientProps): void {
  checks.that('callbackUrls', callbackUrls, kind === 'machine' ? NO_CALLBACK_URLS : CALLBACK_URLS);
  checks.that('logoutUrls', logoutUrls, kind === 'machine' ? NO_CALLBACK_URLS : LOGOUT_URLS);
  if (kind === 'machine') return;
  checks
    .each('callbackUrls', callbackUrls, CALLBACK_URL)
    .unique('callbackUrls', callbackUrls)
    .each('logoutUrls', logoutUrls, CALLBACK_URL);
}
