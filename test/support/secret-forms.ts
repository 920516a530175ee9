/** What an encoding makes of a text. */
export type Encode = (text: string) => string;

/** Encodes some characters, as a rule decides, and leaves the others. */
const each =
  (encode: Encode, wanted: (char: string, index: number) => boolean = () => true): Encode =>
  (text) =>
    [...text].map((char, i) => (wanted(char, i) ? encode(char) : char)).join('');

const bytes = (text: string) => [...Buffer.from(text)];
const percent: Encode = (text) =>
  bytes(text)
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');
const units: Encode = (text) =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
const upper: Encode = (text) =>
  text.replaceAll(
    /%..|u....|&#x[^;]+/g,
    (escape) => escape.slice(0, 1) + escape.slice(1).toUpperCase().replace('U', 'u').replace('#X', '#x'),
  );

const quoted: Encode = (text) => JSON.stringify(text).slice(1, -1);
const form: Encode = (text) => new URLSearchParams([['', text]]).toString().slice(1);
const isReserved = (char: string) => !/[A-Za-z0-9]/.test(char);
const isOdd = (_: string, index: number) => index % 2 === 1;

const NAMED: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '/': '&sol;', '+': '&plus;' },
  ...{
    '=': '&equals;',
    '%': '&percnt;',
    '!': '&excl;',
    $: '&dollar;',
    '*': '&ast;',
    '(': '&lpar;',
    '\\': '&bsol;',
  },
};
const decimal: Encode = (char) => `&#${char.codePointAt(0)};`;
const hexadecimal: Encode = (char) => `&#x${char.codePointAt(0)!.toString(16)};`;

/** The ways in which a server, a library or a log may write a text. */
export const escapes: readonly (readonly [name: string, encode: Encode])[] = [
  ['as it is', (text) => text],
  ['in a URL', encodeURIComponent],
  [
    'in a URL, in lower case',
    (text) => encodeURIComponent(text).replaceAll(/%../g, (escape) => escape.toLowerCase()),
  ],
  ['in a URL, all characters', (text) => upper(percent(text))],
  ['in a URL, every second character', each(percent, isOdd)],
  ['in a form', form],
  ['in a form, as RFC 6749 has it', (text) => each(percent, isReserved)(text).replaceAll('%20', '+')],
  ['in JSON', quoted],
  ['in JSON, slashes escaped', (text) => quoted(text).replaceAll('/', '\\/')],
  ['in JSON, all but letters and digits as units', each(units, isReserved)],
  ['in JSON, all as units in upper case', (text) => upper(units(text))],
  ['in JSON, every second character as units', each(units, isOdd)],
  ['in HTML, by name', each((char) => NAMED[char] ?? char)],
  ['in HTML, by decimal number', each(decimal)],
  ['in HTML, all but letters and digits by number', each(decimal, isReserved)],
  ['in HTML, by hexadecimal number', each(hexadecimal)],
  [
    'in HTML, by upper-case hexadecimal number with zeros',
    each((char) => `&#x000${char.codePointAt(0)!.toString(16).toUpperCase()};`),
  ],
  ['in JSON in JSON', (text) => quoted(quoted(text))],
  ['in a form in a form', (text) => form(form(text))],
  ['in JSON in HTML', (text) => each((char) => NAMED[char] ?? char)(quoted(text))],
];

/** Ways to write the bytes of a text, with other bytes around them. */
export const bases: readonly (readonly [
  name: string,
  encode: (before: Buffer, text: string, after: Buffer) => string,
])[] = [
  ['base64', (...parts) => joined(...parts).toString('base64')],
  ['base64url', (...parts) => joined(...parts).toString('base64url')],
  ['base64 in a form', (...parts) => form(joined(...parts).toString('base64'))],
  [
    'base64 in JSON, slashes escaped',
    (...parts) =>
      joined(...parts)
        .toString('base64')
        .replaceAll('/', '\\/'),
  ],
  ['base64 of JSON', (before, text, after) => joined(before, quoted(text), after).toString('base64')],
  ['base64 of a form', (before, text, after) => joined(before, form(text), after).toString('base64')],
  ['base64 of base64', (...parts) => Buffer.from(joined(...parts).toString('base64')).toString('base64')],
  ['hex', (...parts) => joined(...parts).toString('hex')],
  [
    'hex in upper case',
    (...parts) =>
      joined(...parts)
        .toString('hex')
        .toUpperCase(),
  ],
];

const joined = (before: Buffer, text: string, after: Buffer) =>
  Buffer.concat([before, Buffer.from(text), after]);
