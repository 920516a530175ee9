import { X509Certificate } from 'node:crypto';
import { readBoundedFile } from '../bounded-file.js';

/** A bundle of all public roots has some 200 KiB. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Reads certificates to trust, of which every one can be read: Node passes over one that it cannot, and trusts the rest.
 *
 * @returns the file's text
 * @throws {RangeError} if the file cannot be read, has none, or one that is none
 */
export async function readCertificates(file: string): Promise<string> {
  const pem = await readBoundedFile(file, MAX_BYTES).catch((error: NodeJS.ErrnoException) => {
    throw new RangeError(`${file} cannot be read (${error.code})`);
  });
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g) ?? [];
  if (blocks.length === 0)
    throw new RangeError(`${file} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`);
  const unreadable = blocks.flatMap((block, i) => (isCertificate(block) ? [] : [i + 1]));
  if (unreadable.length === 0) return pem;
  const certificates = blocks.length === 1 ? 'certificate' : 'certificates';
  throw new RangeError(
    `${file}: of ${blocks.length} ${certificates} number ${unreadable.join(', ')} cannot be read`,
  );
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
