import { ESCAPED_IN_DATA } from './printable.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Not a character of XML 1.0, not even as a reference; with `u`, a surrogate matches only if it stands alone. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/**
 * Escapes a text for an element or an attribute; what XML cannot hold becomes U+FFFD, and what a log that shows the
 * document must not be given raw becomes a reference.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (char) => ENTITIES[char]!)
    .replace(ESCAPED_IN_DATA, (char) => `&#${char.codePointAt(0)};`);

/** An element with attributes and content that is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}
