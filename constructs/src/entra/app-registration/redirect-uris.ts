import { object, optional, text, textList } from '../../shape/index.js';
import { type IssuerRules, redirectUri, type UserClientKind } from '../../uri/redirect-uri.js';
import { type Checks, itemCount, type Rule } from '../../validation/index.js';

/** Where people return after they signed in, by the platform that the client runs on; each address on one platform. */
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

const PLATFORMS = ['web', 'spa', 'native'] as const;
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

/**
 * Checks the redirect URIs of all platforms.
 *
 * @param most how many there may be, over all platforms
 */
export function checkRedirectUris(checks: Checks, given: RedirectUris = {}, most = 256): void {
  for (const platform of PLATFORMS) {
    const uris = given[platform] ?? [];
    checks
      .each(`redirectUris.${platform}`, uris, redirectUri(platform, ENTRA[platform]))
      .unique(`redirectUris.${platform}`, uris.map(withoutLoopbackPort), { see: SEE });
  }
  checkCount(checks, given, itemCount(0, most, SEE));
  checkPlatforms(checks, given);
}

/** The platforms share one limit; the one that alone is past it is named. */
function checkCount(checks: Checks, given: RedirectUris, rule: Rule<readonly string[]>): void {
  const tooLong = PLATFORMS.find((platform) => !rule.accepts(given[platform] ?? []));
  const all = PLATFORMS.flatMap((platform) => given[platform] ?? []);
  if (tooLong === undefined) checks.that('redirectUris', all, rule);
  else checks.that(`redirectUris.${tooLong}`, given[tooLong], rule);
}

/** An address that stands on two platforms is refused: Entra would not know how to redeem a code. */
function checkPlatforms(checks: Checks, given: RedirectUris): void {
  const seen = new Map<string, string>();
  for (const platform of PLATFORMS) {
    const others = new Map(seen);
    (given[platform] ?? []).forEach((uri, index) => {
      const address = withoutLoopbackPort(uri);
      const other = others.get(address);
      seen.set(address, platform);
      if (other === undefined) return;
      checks.fail({
        property: `redirectUris.${platform}[${index}]`,
        received: uri,
        allowed: `an address of one platform: this one is among those of ${other}`,
        see: SEE,
      });
    });
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
  return uri.replace(/^(https?:\/\/(?:localhost|127\.0\.0\.1)):\d+/, '$1');
}
