import { inspect } from 'node:util';

declare const made: unique symbol;

/**
 * Text that a terminal or the log of a pipeline may be given. Only this module makes it, and the command line takes
 * nothing else, so that no text of a server, a file or an argument reaches either raw.
 */
export type Printable = string & { readonly [made]: true };

/** How a piece of a line looks to a person at a terminal. */
export type Paint = 'red' | 'green' | 'yellow' | 'bold' | 'dim';

/** A piece of a line. Whatever it holds, it stays within its line and means itself. */
export type Span = string | { readonly text: string; readonly paint: Paint };

export type Line = readonly Span[];

/** A painted piece of a line. */
export const painted = (paint: Paint, text: string): Span => ({ text, paint });

/**
 * Control characters, among them those that start a terminal's sequences and those that end a line; characters that
 * are not seen, among them those that turn the direction of what follows; separators of lines; halves of a pair.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Where a pipeline's log would read a command anywhere in a line: `##vso[…]`, `##[…]`, `##teamcity[…]`.
 *
 * @see https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
 */
const MARKED_COMMAND = /(?<=#)#(?=[\w.]*\[)/g;

/**
 * Where GitHub would read one: at the start of a line, after spaces.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
const LEADING_COMMAND = /^\s*::/;

/** No line tells more than this of one thing. */
const LONGEST = 2_000;

/** A text as it is shown: one line, every character seen, not too long. */
export function shown(text: string): string {
  const rest = text.length - LONGEST;
  const cut = rest > 0 ? `${text.slice(0, LONGEST)}… (${rest} more characters)` : text;
  return cut.replace(UNSEEN, '·').replace(MARKED_COMMAND, '·#');
}

/** Puts lines together, with colours if wanted. */
export function printLines(lines: readonly Line[], useColor = false): Printable {
  const printed = lines.map((line) => {
    const texts = withoutCommands(line.map((span) => shown(typeof span === 'string' ? span : span.text)));
    const guard = LEADING_COMMAND.test(texts.join('')) ? '·' : '';
    const pieces = useColor ? line.map((span, i) => colored(span, texts[i]!)) : texts;
    return `${guard}${pieces.join('')}\n`;
  });
  return printed.join('') as Printable;
}

/** Node's own table of colours: whether there are any was decided before. */
function colored(span: Span, text: string): string {
  if (typeof span === 'string') return text;
  const [on, off] = inspect.colors[span.paint]!;
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Breaks what only together would be read as a command: one piece may end in `##` and the next begin with `[`. */
function withoutCommands(texts: readonly string[]): string[] {
  const places = [...texts.join('').matchAll(MARKED_COMMAND)].map(({ index }) => index);
  let start = 0;
  return texts.map((text) => {
    const own = places.map((place) => place - start).filter((at) => at >= 0 && at < text.length);
    start += text.length;
    return own.reduceRight((broken, at) => `${broken.slice(0, at)}·${broken.slice(at)}`, text);
  });
}

/** The same for text of this program's own, which may have several lines. */
export const printText = (text: string): Printable =>
  printLines(
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => [line]),
  );

/**
 * A token as it is, for a program that reads it.
 *
 * @returns undefined if it has characters that no bearer token has: they could mean something to a terminal
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 `b64token`
 */
export const printToken = (token: string): Printable | undefined =>
  /^[A-Za-z0-9._~+/-]+=*$/.test(token) ? (`${token}\n` as Printable) : undefined;

/** What data for programs, which keeps every text, must not hold raw; below U+0020 each format has its own way. */
export const ESCAPED_IN_DATA = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=[\w.]*\[)/gu;

/** JSON of the same value, in which what {@link shown} would replace is escaped. */
export function printJson(value: unknown, indent?: number): Printable {
  const text = JSON.stringify(value, undefined, indent);
  return `${text.replace(ESCAPED_IN_DATA, escapeUnits)}\n` as Printable;
}

const escapeUnits = (text: string) =>
  Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');
