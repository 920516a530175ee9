/** What a few characters of a text stand for, and where the text goes on. */
export interface Escape {
  readonly char: string;
  readonly end: number;
}

/**
 * Reads an escape at a position: of URLs and forms, of JSON and the languages that quote like it, of HTML and XML.
 *
 * @returns undefined if the text stands for itself there
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-2.1
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-7
 * @see https://html.spec.whatwg.org/multipage/named-characters.html
 */
export function readEscape(text: string, at: number): Escape | undefined {
  const read = READERS.get(text[at]!);
  if (!read) return undefined;
  read.grammar.lastIndex = at;
  const match = read.grammar.exec(text);
  const char = match ? read.meaning(match) : undefined;
  return char === undefined ? undefined : { char, end: read.grammar.lastIndex };
}

interface Reader {
  /** Sticky, and of bounded length. */
  readonly grammar: RegExp;
  readonly meaning: (match: RegExpExecArray) => string | undefined;
}

const hex = (digits: string | undefined) =>
  digits === undefined ? undefined : String.fromCharCode(parseInt(digits, 16));

/** A character in UTF-8; else a byte, read as Latin-1; or a code unit, as `escape()` of JavaScript writes it. */
const percent: Reader = {
  grammar:
    /%u([0-9a-f]{4})|(%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3})|%([0-9a-f]{2})/iy,
  meaning: ([, unit, sequence, byte]) => (sequence === undefined ? hex(unit ?? byte) : decodeUtf8(sequence)),
};

const decodeUtf8 = (sequence: string) => Buffer.from(sequence.replaceAll('%', ''), 'hex').toString();

const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** Any other character after a backslash stands for itself, as quotes and slashes do in JSON. */
const backslash: Reader = {
  grammar: /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/isy,
  meaning: ([, unit, byte, char]) => hex(unit ?? byte) ?? CONTROLS[char!] ?? char,
};

/** Names of the ASCII characters that have one. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"', apos: "'", excl: '!' },
  ...{
    num: '#',
    dollar: '$',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    ast: '*',
    midast: '*',
    plus: '+',
    comma: ',',
  },
  ...{ period: '.', sol: '/', colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[' },
  ...{ lbrack: '[', bsol: '\\', rsqb: ']', rbrack: ']', Hat: '^', lowbar: '_', UnderBar: '_', grave: '`' },
  ...{ DiacriticalGrave: '`', lcub: '{', lbrace: '{', verbar: '|', vert: '|', VerticalLine: '|', rcub: '}' },
  ...{ rbrace: '}', Tab: '\t', NewLine: '\n', nbsp: '\u00a0' },
};

const entity: Reader = {
  grammar: /&(?:#x0{0,8}([0-9a-f]{1,6})|#0{0,8}([0-9]{1,7})|([a-z]{2,16}));/iy,
  meaning: ([, hexadecimal, decimal, name]) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  },
};

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['%', percent],
  ['\\', backslash],
  ['&', entity],
]);

/** The characters that an escape begins with, one for each kind. */
export const INTRODUCERS: readonly string[] = [...READERS.keys()];
