import { type Checks, type Rule } from '../validation/index.js';
import { REDIRECT_URIS } from './rules.js';

/** Where people return after they signed in, by the platform that the client runs on. */
export interface RedirectUris {
  /** Web applications with a server. @default - none */
  readonly web?: readonly string[] | undefined;
  /** Applications in a browser: only these may exchange a code from there. @default - none */
  readonly spa?: readonly string[] | undefined;
  /** Applications on a phone or desktop. @default - none */
  readonly native?: readonly string[] | undefined;
}

const SEE = 'https://learn.microsoft.com/entra/identity-platform/reply-url';
const LONGEST = 256;
const LOOPBACK = ['localhost', '127.0.0.1'];
const BROWSER_SCHEMES = ['https:', 'http:', 'ms-appx-web:', 'brk-multihub:'];
/** Wildcards, fragments, white space, and the characters that Entra does not support in them. */
const UNSUPPORTED = /[\s*#!$'(),;\\]/;
const COMMON = `at most ${LONGEST} characters, none of * # ! $ ' ( ) , ; \\ and no spaces`;

/** A redirect URI of a web application or of one in the browser. */
export const BROWSER_REDIRECT_URI: Rule = {
  allowed: `https, or http on ${LOOPBACK.join(' or ')}; a slash after the host where there is no path; ${COMMON}`,
  see: SEE,
  accepts: (uri) =>
    isRedirectUri(uri) && BROWSER_SCHEMES.includes(new URL(uri).protocol) && /^[^:]+:\/\/[^/?]+\//.test(uri),
};

/** A redirect URI of an application on a phone or desktop. */
export const NATIVE_REDIRECT_URI: Rule = {
  allowed: `https, http on ${LOOPBACK.join(' or ')}, or <scheme of your own>://<host>; ${COMMON}`,
  see: SEE,
  accepts: isRedirectUri,
};

/** Checks the redirect URIs of all platforms. */
export function checkRedirectUris(checks: Checks, given: RedirectUris = {}): void {
  for (const platform of ['web', 'spa', 'native'] as const) {
    const uris = given[platform] ?? [];
    const rule = platform === 'native' ? NATIVE_REDIRECT_URI : BROWSER_REDIRECT_URI;
    checks
      .that(`redirectUris.${platform}`, uris, REDIRECT_URIS)
      .each(`redirectUris.${platform}`, uris, rule)
      .unique(`redirectUris.${platform}`, uris.map(withoutLoopbackPort), { see: SEE });
  }
}

function isRedirectUri(uri: string): boolean {
  if (uri.length > LONGEST || UNSUPPORTED.test(uri) || !/^[^:/]+:\/\/[^/?]/.test(uri) || !URL.canParse(uri))
    return false;
  const url = new URL(uri);
  return url.protocol !== 'http:' || LOOPBACK.includes(url.hostname);
}

/** Entra ignores the port of a loopback address, so two that differ in nothing else are the same. */
function withoutLoopbackPort(uri: string): string {
  return uri.replace(/^(http:\/\/(?:localhost|127\.0\.0\.1)):\d+/, '$1');
}
