/**
 * The characters of a URI, a `%` only before two hexadecimal digits, and letters of other alphabets, which browsers
 * send as %-escapes.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A
 * @see https://www.rfc-editor.org/rfc/rfc3987#section-2.2
 */
const URI =
  /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2}|(?![\0-\x7F])[\p{L}\p{M}\p{N}\p{P}\p{S}])+$/u;
const PARTS = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?(.*)$/;
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/;

/** The parts of an absolute URI, as they are written. */
export interface UriParts {
  /** In lowercase, without the colon. */
  readonly scheme: string;
  /** What stands between `//` and the path; absent without `//`. */
  readonly authority: string | undefined;
  /** Path, query and fragment. */
  readonly rest: string;
}

/** The parts of an absolute URI; `undefined` of any other text. */
export function partsOf(text: string): UriParts | undefined {
  const match = URI.test(text) ? PARTS.exec(text) : null;
  if (match === null) return undefined;
  return { scheme: match[1]!.toLowerCase(), authority: match[2], rest: match[3]! };
}

/** The host of a web address; `undefined` if there is none, or if browsers read another one than stands there. */
export function hostOf(text: string, { authority }: UriParts): string | undefined {
  const written = /^(.*?)(?::\d{1,5})?$/.exec(authority ?? '')![1]!.toLowerCase();
  if (!HOST.test(written) || !URL.canParse(text)) return undefined;
  return new URL(text).hostname === written ? written : undefined;
}
