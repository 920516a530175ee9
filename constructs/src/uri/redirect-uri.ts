import type { ClientKind } from '@oauth-issuers/manifest';
import type { Rule } from '../validation/index.js';
import { hostOf, partsOf, type UriParts } from './uri.js';

/** A kind of client that sends people back. */
export type UserClientKind = Exclude<ClientKind, 'machine'>;

/** What an issuer has it be beside what holds for every issuer. */
export interface IssuerRules {
  /** In characters. */
  readonly longest: number;
  /** The hosts that http is good for: the machine itself. */
  readonly loopback: readonly string[];
  /** Schemes other than https that it knows for clients in a browser. */
  readonly schemes?: readonly string[] | undefined;
  /** What else it asks for, in a person's words. */
  readonly also?: string | undefined;
  /** What of that a URI does not keep, in a person's words. */
  fault?(uri: string, parts: UriParts): string | undefined;
  readonly see: string;
}

/**
 * Schemes that mean something to a browser or a system already, so that no application can have them for its own.
 *
 * @see https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml
 */
const TAKEN = new Set(
  `about blob cid content data dns file filesystem ftp geo gopher imap intent irc jar javascript ldap ldaps magnet
   mailto mid mms news nfs nntp pop res resource rtsp sftp sip sips sms smb ssh tel telnet urn vbscript view-source
   vnc ws wss xmpp`.split(/\s+/),
);

/**
 * A rule for the addresses that an issuer sends people back to, after they signed in or out. Web and single-page
 * clients have addresses of the web; native ones may have a scheme of their own.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7
 */
export function redirectUri(kind: UserClientKind, issuer: IssuerRules): Rule {
  const fault = (uri: string): string | undefined => faultOf(uri, kind, issuer);
  const own = kind === 'native' ? ', or a scheme of your own such as com.example.app' : '';
  return {
    allowed:
      `for a ${kind} client at most ${issuer.longest} characters without a fragment: https, ` +
      `http on ${issuer.loopback.join(', ')}${own}${issuer.also === undefined ? '' : `; ${issuer.also}`}`,
    see: issuer.see,
    accepts: (uri) => fault(uri) === undefined,
    remediation: fault,
  };
}

/**
 * Whether an address has a scheme that another application may have as well, for want of a domain in it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-8.4
 */
export function hasCommonScheme(uri: string): boolean {
  const scheme = partsOf(uri)?.scheme;
  return scheme !== undefined && !['http', 'https'].includes(scheme) && !scheme.includes('.');
}

function faultOf(uri: string, kind: UserClientKind, issuer: IssuerRules): string | undefined {
  if (uri.length > issuer.longest) return `it has ${uri.length} characters`;
  if (uri.includes('#'))
    return 'leave out the fragment, what # begins: issuers answer in it, or in the query';
  const parts = partsOf(uri);
  if (parts === undefined) return 'write it out: scheme, host and path, other characters as %-escapes';
  if (!uri.startsWith(`${parts.scheme}:`)) return `write the scheme in lowercase: ${parts.scheme}`;
  if (parts.authority?.includes('@')) return 'leave out what stands before @: it only looks like a host';
  return schemeFault(uri, parts, kind, issuer) ?? issuer.fault?.(uri, parts);
}

function schemeFault(
  uri: string,
  parts: UriParts,
  kind: UserClientKind,
  issuer: IssuerRules,
): string | undefined {
  if (parts.scheme === 'http' || parts.scheme === 'https') return webFault(uri, parts, issuer);
  if (kind !== 'native') {
    return issuer.schemes?.includes(parts.scheme)
      ? undefined
      : `${parts.scheme}: is no address of the web: only a native client has a scheme of its own`;
  }
  if (TAKEN.has(parts.scheme))
    return `${parts.scheme}: has a meaning already: take one of your own, such as com.example.app`;
  return (parts.authority ?? '') + parts.rest === '' || !URL.canParse(uri)
    ? `say where in the application, such as ${parts.scheme}://callback`
    : undefined;
}

function webFault(uri: string, parts: UriParts, { loopback }: IssuerRules): string | undefined {
  if (parts.authority?.includes('*'))
    return 'name the host: issuers compare whole addresses, and * stands for nothing';
  const host = hostOf(uri, parts);
  if (host === undefined) return 'write the host as browsers read it, in ASCII letters, after two slashes';
  return parts.scheme === 'https' || loopback.includes(host)
    ? undefined
    : `https: others can read along and change what is sent to ${host}`;
}
