import { X509Certificate } from 'node:crypto';

/** What a certificate says of itself, as far as Entra asks for it. */
export interface CertificateFacts {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** SHA-1 over the DER form, hexadecimal, as Entra shows it. */
  readonly thumbprint: string;
  readonly keyType: string | undefined;
  /** Of an RSA key. */
  readonly keyBits: number | undefined;
}

/** Reads one certificate of a PEM text; undefined if there is none, several, or more than certificates. */
export function certificateFacts(pem: string): CertificateFacts | undefined {
  if (!/^\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/.test(pem))
    return undefined;
  try {
    const certificate = new X509Certificate(pem);
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    return {
      startsAt: new Date(certificate.validFrom),
      endsAt: new Date(certificate.validTo),
      thumbprint: certificate.fingerprint.replaceAll(':', ''),
      keyType: asymmetricKeyType,
      keyBits: asymmetricKeyDetails?.modulusLength,
    };
  } catch {
    return undefined;
  }
}

/** A moment as RFC 3339 writes it, in whole seconds. */
export const rfc3339 = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
