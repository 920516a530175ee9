import { constants } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';

/**
 * Whom and what a connection to an issuer accepts: the roots that come with Node and those that were named, TLS 1.2
 * and above, Node's built-in list of ciphers. Each is set here, because what is left out Node takes from its
 * environment: roots from `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE` and the system, versions and ciphers from
 * `NODE_OPTIONS`.
 *
 * @param ca PEM certificates that are trusted beside the roots
 * @see https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1 on the versions
 */
export const createTrust = (ca: string | undefined): SecureContext =>
  createSecureContext({
    ca: ca === undefined ? [...rootCertificates] : [...rootCertificates, ca],
    ciphers: constants.defaultCoreCipherList,
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.3',
  });
