import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { Unacceptable } from './unacceptable.js';

/** Documents and token responses are some KiB; more than this is not one. Counts what was sent, and what it unpacks to. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** More layers than any server has a reason for. */
const MOST_CODINGS = 2;

type Decoder = (packed: Buffer) => Promise<Buffer>;

const limited =
  (unpack: (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>): Decoder =>
  (packed) =>
    unpack(packed, { maxOutputLength: MAX_BODY_BYTES });

/** `deflate` means zlib's format; some servers send the bare one (RFC 9110 §8.4.1.2). The low half of a first byte tells. */
const inflateEither: Decoder = (packed) =>
  limited(promisify((packed[0]! & 0x0f) === 8 ? inflate : inflateRaw))(packed);

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', limited(promisify(gunzip))],
  ['x-gzip', limited(promisify(gunzip))],
  ['deflate', inflateEither],
  ['br', limited(promisify(brotliDecompress))],
]);

/**
 * Takes off the content codings of a body that is within the limit. Answers are asked for without, but not every
 * server listens. No layer may unpack to more than the limit, so that neither memory nor time can run away.
 *
 * @param encoding value of `Content-Encoding` (RFC 9110 §8.4)
 * @throws {Unacceptable} if it unpacks to too much, or cannot be unpacked
 */
export async function decodeBody(bytes: Buffer, encoding: string | undefined): Promise<string> {
  const codings = (encoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS)
    throw new Unacceptable('BODY_UNREADABLE', `content-encoding has ${codings.length} layers`);
  let body = bytes;
  for (const coding of codings.reverse()) body = await unpack(body, coding);
  return new TextDecoder().decode(body);
}

async function unpack(packed: Buffer, coding: string): Promise<Buffer> {
  const decode = DECODERS.get(coding);
  if (!decode) {
    throw new Unacceptable(
      'BODY_UNREADABLE',
      `content-encoding "${coding}" was not asked for and is not read`,
    );
  }
  if (packed.length === 0) return packed;
  try {
    return await decode(packed);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unacceptable('BODY_TOO_LONG', tooLong(` once its ${coding} is unpacked`));
    throw new Unacceptable('BODY_UNREADABLE', `the body is not ${coding}, as it says: ${message}`);
  }
}

export const tooLong = (when = ''): string => `the body is longer than ${MAX_BODY_BYTES} bytes${when}`;
