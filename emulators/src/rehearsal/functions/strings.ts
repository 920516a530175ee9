import { byCodePoint, kindOf, toNumber, toText, type Value } from '../expressions/values.js';
import { incorrect, unsupported } from '../problem.js';
import { fixed, variadic, type Functions } from './definition.js';

/** @see https://developer.hashicorp.com/terraform/language/functions/chomp and its neighbours */
export const strings: Functions = {
  chomp: fixed(1, (args) => args.text(0).replace(/[\r\n]+$/, '')),
  endswith: fixed(2, (args) => args.text(0).endsWith(args.text(1))),
  format: variadic(1, (args) => format(args.text(0), args.values.slice(1))),
  join: variadic(1, (args) =>
    args.values
      .slice(1)
      .flatMap((_, position) => args.texts(position + 1))
      .join(args.text(0)),
  ),
  lower: fixed(1, (args) => args.text(0).toLowerCase()),
  replace: fixed(3, (args) => replace(args.text(0), args.text(1), args.text(2))),
  sort: fixed(1, (args) => args.texts(0).sort(byCodePoint)),
  split: fixed(2, (args) => args.text(1).split(args.text(0))),
  startswith: fixed(2, (args) => args.text(0).startsWith(args.text(1))),
  strcontains: fixed(2, (args) => args.text(0).includes(args.text(1))),
  substr: fixed(3, (args) => substring(args.text(0), args.number(1), args.number(2))),
  trimprefix: fixed(2, (args) => withoutPrefix(args.text(0), args.text(1))),
  trimspace: fixed(1, (args) => args.text(0).trim()),
  trimsuffix: fixed(2, (args) => withoutSuffix(args.text(0), args.text(1))),
  upper: fixed(1, (args) => args.text(0).toUpperCase()),
};

const withoutPrefix = (text: string, prefix: string): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text;

const withoutSuffix = (text: string, suffix: string): string =>
  text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;

/** A search text between slashes is a pattern of Go's regexp, which JavaScript's is not. */
function replace(text: string, search: string, replacement: string): string {
  if (search.length > 1 && search.startsWith('/') && search.endsWith('/'))
    throw unsupported('a regular expression between slashes', 'a plain search text');
  return text.split(search).join(replacement);
}

/** Characters as people count them; a negative offset counts from the end, length -1 is the rest. */
function substring(text: string, offset: number, length: number): string {
  const characters = graphemes(text);
  const start = offset < 0 ? Math.max(characters.length + offset, 0) : offset;
  return characters.slice(start, length < 0 ? undefined : start + length).join('');
}

/** The characters of a text as people count them. */
export const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

function format(specification: string, values: readonly Value[]): string {
  let used = 0;
  const text = specification.replace(/%(.?)/gsu, (whole, verb: string) => {
    if (verb === '%') return '%';
    if (verb !== 's' && verb !== 'd' && verb !== 'v')
      throw unsupported(`the verb ${whole}`, '%s, %d, %v, %%');
    if (used >= values.length) throw incorrect('there are fewer values than verbs');
    return formatted(verb, values[used++]!);
  });
  if (used < values.length) throw incorrect('there are more values than verbs');
  return text;
}

function formatted(verb: 's' | 'd' | 'v', value: Value): string {
  if (verb === 'd') return wholeText(toNumber(value));
  if (kindOf(value) === 'list' || kindOf(value) === 'object' || value === null)
    throw unsupported(`%${verb} of a ${kindOf(value)}`, 'string, number, bool');
  return toText(value);
}

function wholeText(value: number): string {
  if (!Number.isSafeInteger(value)) throw unsupported('%d of a fraction', 'whole numbers');
  return String(value);
}
