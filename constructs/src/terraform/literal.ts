import { Lazy, Token } from 'cdktf';
import { isPlain } from '../shape/index.js';

/**
 * A value as Terraform's template language writes it, so that what is given is what arrives: `${` and `%{` in a text
 * begin no expression. Tokens stay the expressions that they are, which is how a real one is given: an attribute of a
 * resource, a variable, `Fn`, `Token.asString(…)`.
 *
 * Every value of a caller's goes through here once, where it is handed to a Terraform resource or put into an output.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export function literal<T>(value: T): T {
  return written(value) as T;
}

function written(value: unknown): unknown {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map(written);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [escaped(key), written(each)]));
}

function escaped(text: string): string {
  if (!/[$%]/.test(text)) return text;
  const pieces = text.split(/(\$\{[^{}]*\})/);
  const isToken = pieces.map((piece) => Token.isUnresolved(piece));
  if (!isToken.includes(true)) return text.replace(BEGINNING, '$&$&');
  return pieces
    .map((piece, index) => (isToken[index] ? piece : besideTokens(piece, isToken[index + 1])))
    .join('');
}

/** What begins an expression, but for its brace: written twice, it begins none. */
const BEGINNING = /[$%](?=\{)/g;

/**
 * A text beside a token. There, cdktf takes `${` for the beginning of an expression of which the token is a part, and
 * Terraform takes a `$` right before one for an escape; a token of its own is neither.
 */
function besideTokens(text: string, isBeforeToken = false): string {
  const escapes = text.replace(/%(?=\{)/g, '%%').replaceAll('${', () => verbatim('$${'));
  return isBeforeToken ? escapes.replace(/\$+$/, (dollars) => verbatim(`\${"${dollars}"}`)) : escapes;
}

/** A token that becomes a piece of Terraform's template language as it stands here. */
function verbatim(template: string): string {
  const known = VERBATIM.get(template) ?? Lazy.stringValue({ produce: () => template });
  VERBATIM.set(template, known);
  return known;
}

/** Each made once: it costs cdktf a stack trace. */
const VERBATIM = new Map<string, string>();
