import { isList, isObject, numberText, type Value } from '../expressions/values.js';
import { incorrect, unsupported } from '../problem.js';
import { sortedKeys } from './collections.js';
import { fixed, nullable, type Functions } from './definition.js';

/** @see https://developer.hashicorp.com/terraform/language/functions/jsonencode and its neighbours */
export const encodings: Functions = {
  base64decode: fixed(1, (args) => base64Decode(args.text(0))),
  base64encode: fixed(1, (args) => Buffer.from(args.text(0), 'utf8').toString('base64')),
  jsondecode: fixed(1, (args) => parseJson(args.text(0))),
  jsonencode: nullable(fixed(1, (args) => jsonEncode(args.value(0)))),
  urlencode: fixed(1, (args) => urlEncode(args.text(0))),
};

/** Keys in order, no blanks, and what HTML reads escaped, as Go's encoder does. */
export function jsonEncode(value: Value): string {
  if (isList(value)) return `[${value.map(jsonEncode).join(',')}]`;
  if (isObject(value)) {
    return `{${sortedKeys(value)
      .map((key) => `${quoted(key)}:${jsonEncode(value[key]!)}`)
      .join(',')}}`;
  }
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? quoted(value) : String(value);
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => GO_ESCAPES[character]!);

const GO_ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** @throws {Refusal} if the text is not JSON */
export function parseJson(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw incorrect('the text is not JSON');
  }
}

function base64Decode(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw incorrect('the text is not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unsupported('the decoded bytes are not UTF-8 text');
  }
}

/** As Go's url.QueryEscape: a blank becomes "+". */
const urlEncode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
