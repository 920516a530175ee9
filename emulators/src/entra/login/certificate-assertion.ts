import { createHash, X509Certificate } from 'node:crypto';
import { isSignedBy, type SignatureAlgorithm } from '../../oauth/jws.js';
import type { Application, KeyCredential } from '../directory/application.js';
import { assertionRefusals, type NamedKey, type Validity } from './assertion-refusals.js';
import { checkTimes, type ClientAssertion } from './client-assertion.js';

/** The documents name PS256 and RS256; the others are in the service's own list. */
const ALGORITHMS: readonly SignatureAlgorithm[] = ['PS256', 'RS256', 'RS384', 'RS512'];

/** Whose certificates an assertion may be signed with. */
type Certified = Pick<Application, 'appId' | 'keyCredentials'>;

/** A certificate of an application, with the names that an assertion can call it by. */
interface RegisteredKey {
  readonly credential: KeyCredential;
  readonly certificate: X509Certificate;
  readonly sha1: Buffer;
  readonly sha256: Buffer;
}

/**
 * Checks an assertion that a client made itself, signed with a certificate of its application. The service does not ask
 * for a `jti`, and takes an assertion until it ends, however often.
 *
 * @param isAudience whether an audience means this token endpoint
 * @throws {LoginError}
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/certificate-credentials
 */
export function checkCertificateAssertion(
  assertion: ClientAssertion,
  application: Certified,
  isAudience: (audience: string) => boolean,
  now: Date,
): void {
  const { jws, issuer, subject, audiences } = assertion;
  if (!isSame(issuer, application.appId) || !isSame(subject, application.appId))
    throw assertionRefusals.otherClient();
  const algorithm = ALGORITHMS.find((name) => name === jws.header.alg);
  if (!algorithm) throw assertionRefusals.algorithm(jws.header.alg);
  const key = namedKey(assertion, application);
  const validity = validityOf(key.registered.credential);
  if (now < validity.start || now >= validity.end) throw assertionRefusals.outdatedKey(key, validity, now);
  if (!isSignedBy(jws, key.registered.certificate.publicKey, algorithm))
    throw assertionRefusals.signature(key, validity);
  checkTimes(assertion, now);
  if (!audiences.some(isAudience)) throw assertionRefusals.audience();
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The certificate that the header names: by a thumbprint, or by the id of the key. */
function namedKey(
  { jws: { header } }: ClientAssertion,
  application: Certified,
): NamedKey & { readonly registered: RegisteredKey } {
  const name = nameIn(header);
  const registered = keysOf(application).find(name.fits);
  const named = { thumbprint: name.thumbprint, appId: application.appId };
  if (!registered) throw assertionRefusals.unknownKey(named);
  return { ...named, registered };
}

/** How a header names its certificate; the stronger name counts. */
function nameIn(header: Readonly<Record<string, unknown>>): {
  readonly thumbprint: string;
  readonly fits: (key: RegisteredKey) => boolean;
} {
  const { kid, x5t, 'x5t#S256': s256 } = header;
  if (typeof s256 === 'string')
    return { thumbprint: hexOf(s256), fits: ({ sha256 }) => sha256.equals(bytesOf(s256)) };
  if (typeof x5t === 'string')
    return { thumbprint: hexOf(x5t), fits: ({ sha1 }) => sha1.equals(bytesOf(x5t)) };
  if (typeof kid === 'string') return { thumbprint: kid, fits: (key) => isNamed(key, kid) };
  throw assertionRefusals.nameless();
}

/** Clients write base64url with padding, too, and base64 (RFC 7515 §2 forbids both); Node reads them all. */
const bytesOf = (thumbprint: string): Buffer => Buffer.from(thumbprint, 'base64url');

const hexOf = (thumbprint: string): string => bytesOf(thumbprint).toString('hex').toUpperCase();

/** A key id: that of the key in Graph, or the certificate's thumbprint, in hexadecimal digits or as in `x5t`. */
const isNamed = ({ credential, sha1 }: RegisteredKey, kid: string): boolean =>
  isSame(kid, credential.keyId ?? '') || isSame(kid, sha1.toString('hex')) || sha1.equals(bytesOf(kid));

/** The certificates that a client can prove itself by; others are for tokens that the application itself takes. */
const keysOf = ({ keyCredentials }: Certified): readonly RegisteredKey[] =>
  keyCredentials.flatMap((credential) => {
    if (credential.key === null || credential.type !== 'AsymmetricX509Cert') return [];
    if (credential.usage !== null && credential.usage !== 'Verify') return [];
    const der = Buffer.from(credential.key, 'base64');
    return {
      credential,
      certificate: new X509Certificate(der),
      sha1: createHash('sha1').update(der).digest(),
      sha256: createHash('sha256').update(der).digest(),
    };
  });

const validityOf = ({ startDateTime, endDateTime }: KeyCredential): Validity => ({
  start: new Date(startDateTime ?? 0),
  end: new Date(endDateTime ?? 0),
});
