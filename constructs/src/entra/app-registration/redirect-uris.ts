import { object, optional, text, textList } from '../../shape/index.js';
import { type IssuerRules, redirectUri, type UserClientKind } from '../../uri/redirect-uri.js';
import type { Checks } from '../../validation/index.js';
import { REDIRECT_URIS } from './app-registration-rules.js';

/** Where people return after they signed in, by the platform that the client runs on. */
export interface RedirectUris {
  /** Web applications with a server. @default - none */
  readonly web?: readonly string[] | undefined;
  /** Applications in a browser: only these may exchange a code from there. @default - none */
  readonly spa?: readonly string[] | undefined;
  /** Applications on a phone or desktop. @default - none */
  readonly native?: readonly string[] | undefined;
}

const ADDRESSES = optional(textList(text(), "a list of addresses, such as ['https://shop.example.com/']"));

export const REDIRECT_URIS_BY_PLATFORM = object<RedirectUris>({
  web: ADDRESSES,
  spa: ADDRESSES,
  native: ADDRESSES,
});

const SEE = 'https://learn.microsoft.com/entra/identity-platform/reply-url';
/** Wildcards, and the characters that Entra does not support. */
const UNSUPPORTED = /[*!$'(),;]/;

/** Entra's own rules, by platform. */
const ENTRA: Readonly<Record<UserClientKind, IssuerRules>> = {
  web: inBrowser(),
  // What an application inside Office returns to. See https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
  spa: inBrowser(['brk-multihub']),
  native: {
    ...common("a host in every one; none of * ! $ ' ( ) , ;"),
    fault: (uri, { authority }) =>
      authority ? charactersFault(uri) : 'two slashes and a host after the scheme',
  },
};

/** Checks the redirect URIs of all platforms. */
export function checkRedirectUris(checks: Checks, given: RedirectUris = {}): void {
  for (const platform of ['web', 'spa', 'native'] as const) {
    const uris = given[platform] ?? [];
    checks
      .that(`redirectUris.${platform}`, uris, REDIRECT_URIS)
      .each(`redirectUris.${platform}`, uris, redirectUri(platform, ENTRA[platform]))
      .unique(`redirectUris.${platform}`, uris.map(withoutLoopbackPort), { see: SEE });
  }
}

function common(also: string): Omit<IssuerRules, 'fault'> {
  return { longest: 256, loopback: ['localhost', '127.0.0.1'], also, see: SEE };
}

function inBrowser(schemes?: readonly string[]): IssuerRules {
  return {
    ...common("a slash after the host where there is no path; none of * ! $ ' ( ) , ;"),
    schemes,
    fault: (uri, { rest, scheme }) =>
      rest.startsWith('/') || (scheme !== 'https' && scheme !== 'http')
        ? charactersFault(uri)
        : 'a slash after the host',
  };
}

function charactersFault(uri: string): string | undefined {
  const found = UNSUPPORTED.exec(uri)?.[0];
  return found === undefined ? undefined : `leave out ${found}, which Entra does not support`;
}

/** Entra ignores the port of a loopback address, so two that differ in nothing else are the same. */
function withoutLoopbackPort(uri: string): string {
  return uri.replace(/^(http:\/\/(?:localhost|127\.0\.0\.1)):\d+/, '$1');
}
