import { Fn, Token } from 'cdktf';
import { argumentOf, object, oneOfNames, optional, text } from '../../shape/index.js';
import { Checks, type Rule, ValidationError } from '../../validation/index.js';
import { CLIENT_ID, type IAppClient } from '../app-client/app-client-reference.js';
import { guidePage } from '../pages.js';

const PATHS = ['/login', '/signup', '/forgotPassword', '/oauth2/authorize'] as const;

/** Where people go, and where they come back to. */
export interface SignInUrlOptions {
  /** Where people come back to with a code: one of the client's `callbackUrls`. */
  readonly redirectUri: string;
  /**
   * The page that they see first. `/oauth2/authorize` leads on to the sign-in page, or back at once if they are signed
   * in.
   * @default '/login'
   */
  readonly signInPath?: (typeof PATHS)[number];
}

const SEE = guidePage('login-endpoint');
const OPTIONS = object<SignInUrlOptions>({
  redirectUri: text(),
  signInPath: optional(oneOfNames(PATHS, SEE)),
});

/** @throws {ValidationError} if the client is none, or people cannot come back to that address */
export function signInUrl(baseUrl: string, client: IAppClient, options: SignInUrlOptions): string {
  const { clientId, callbackUrls } = argumentOf<IAppClient>('client', client, CLIENT_ID);
  const { redirectUri, signInPath = '/login' } = argumentOf('options', options, OPTIONS);
  const { problems } = new Checks().that('options.redirectUri', redirectUri, callbackOf(callbackUrls));
  if (problems.length > 0) throw new ValidationError(problems);
  return `${baseUrl}${signInPath}?client_id=${clientId}&response_type=code&redirect_uri=${encoded(redirectUri)}`;
}

/** Nothing is known of an imported client, and nothing can be said of addresses that are tokens. */
function callbackOf(urls?: readonly string[]): Rule {
  const isKnown =
    urls !== undefined && !Token.isUnresolved(urls) && !urls.some((url) => Token.isUnresolved(url));
  return {
    allowed: `one of the client's callbackUrls: ${isKnown && urls.length > 0 ? urls.join(', ') : 'it has none'}`,
    see: SEE,
    accepts: (url) => !isKnown || urls.includes(url),
  };
}

function encoded(url: string): string {
  return Token.isUnresolved(url) ? Token.asString(Fn.urlencode(url)) : encodeURIComponent(url);
}
