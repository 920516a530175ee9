import { isUtf8 } from 'node:buffer';
import type { Span } from './span.js';

/** Secrets and tokens that a text shows by their form or by their name, whatever their value. */
export const shapesIn = (text: string): Span[] => [
  ...jwtsIn(text),
  ...sensitiveMembersIn(text),
  ...basicCredentialsIn(text),
];

/** So long at least are a header, after the `{"` that it starts with, and claims. */
const SHORTEST_PART = 4;
/** A JWE has five parts, a JWS three. */
const MOST_PARTS = 5;

/**
 * Compact JWS and JWE, and their first two parts if they were cut.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 */
export function jwtsIn(text: string): Span[] {
  if (!text.includes('eyJ')) return [];
  return [...text.matchAll(/[\w.-]+/g)].flatMap(({ 0: run, index }) => {
    const parts = run.split('.');
    let at = index;
    return parts.flatMap((part, i): Span[] => {
      const start = at + part.indexOf('eyJ');
      at += part.length + 1;
      const isHeader = part.includes('eyJ') && at - start > 'eyJ'.length + SHORTEST_PART;
      if (!isHeader || (parts[i + 1]?.length ?? 0) < SHORTEST_PART) return [];
      const rest = parts.slice(i + 1, i + MOST_PARTS).join('.');
      return [[start, at + rest.length]];
    });
  });
}

/** Names of members and parameters whose value is a secret or a token, and what stands before the value. */
const SENSITIVE = /(?:access_token|refresh_token|id_token|client_secret|client_assertion)["']?\s*[:=]\s*/gi;

/** A value in quotes, a list or an object up to its first end, or a bare one; literals of JSON are no secrets. */
const VALUE = /"((?:[^"\\]|\\.)*)|'((?:[^'\\]|\\.)*)|([[{][^\]}]*)|(?!(?:null|true|false)\b)([^"'&\s,}]+)/sy;

function sensitiveMembersIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; ;) {
    SENSITIVE.lastIndex = at;
    if (!SENSITIVE.test(text)) return spans;
    at = VALUE.lastIndex = SENSITIVE.lastIndex;
    const match = VALUE.exec(text);
    if (!match) continue;
    const [value = ''] = match.slice(1).filter((group) => group !== undefined);
    at += match[0].length;
    if (value !== '') spans.push([at - value.length, at]);
  }
}

const BASIC = /\bBasic[\s+]+([A-Za-z0-9+/_-]{2,}=*)/gi;

/**
 * Credentials of a client that authenticates by `Authorization: Basic`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2
 */
function basicCredentialsIn(text: string): Span[] {
  return [...text.matchAll(BASIC)].flatMap(({ 0: whole, 1: credentials, index }) =>
    isPair(Buffer.from(credentials!, 'base64'))
      ? [[index + whole.length - credentials!.length, index + whole.length] as const]
      : [],
  );
}

/** Whether bytes are an id and a secret; words that follow "Basic" in a text are hardly ever. */
const isPair = (bytes: Buffer) => isUtf8(bytes) && bytes.includes(':');
