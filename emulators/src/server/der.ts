/** A value in the Distinguished Encoding Rules (ITU-T X.690 §10). */
export type Der = Buffer;

function encode(tag: number, ...content: readonly Buffer[]): Der {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...members: readonly Der[]): Der => encode(0x30, ...members);
export const set = (...members: readonly Der[]): Der => encode(0x31, ...members);
export const octets = (content: Buffer): Der => encode(0x04, content);
export const utf8 = (text: string): Der => encode(0x0c, Buffer.from(text));
export const yes: Der = encode(0x01, Buffer.from([0xff]));

/** @param bytes a positive number whose first bit is 0 */
export const integer = (...bytes: readonly number[]): Der => encode(0x02, Buffer.from(bytes));

/** @param unused how many bits of the last byte are none */
export const bits = (content: Buffer, unused = 0): Der => encode(0x03, Buffer.from([unused]), content);

/** A member that its number tells apart, around a value or, if it is primitive, in place of one. */
export const tagged = (number: number, content: Buffer, primitive = false): Der =>
  encode((primitive ? 0x80 : 0xa0) | number, content);

/** @param id such as `2.5.4.3` */
export function objectId(id: string): Der {
  const [first = 0, second = 0, ...rest] = id.split('.').map(Number);
  return encode(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

/** A moment to the second, in the form that RFC 5280 §4.1.2.5 has for its year. */
export function time(date: Date): Der {
  const digits = `${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  return date.getUTCFullYear() < 2050
    ? encode(0x17, Buffer.from(digits.slice(2)))
    : encode(0x18, Buffer.from(digits));
}
