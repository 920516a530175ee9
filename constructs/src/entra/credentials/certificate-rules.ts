import { Token } from 'cdktf';
import { type Checks, InWords, type Rule } from '../../validation/index.js';
import { platformPage } from '../pages.js';
import { type CertificateFacts, rfc3339 } from './certificate-facts.js';
import type { ClientCertificateProps } from './client-certificate-props.js';

const PAGE = platformPage('certificate-credentials');
const LEAST_BITS = 2048;

const TIME: Rule = {
  allowed: 'a time of RFC 3339, such as 2027-03-01T00:00:00Z',
  see: 'https://learn.microsoft.com/graph/api/resources/keycredential',
  accepts: (time) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(time) &&
    !Number.isNaN(Date.parse(time)),
};

/** Checks a certificate, and the time until which it is taken. No message shows the text: it may be a private key. */
export function checkCertificate(
  checks: Checks,
  { certificate, endDate }: ClientCertificateProps,
  facts: CertificateFacts | undefined,
  now: Date,
): void {
  checks.that('endDate', endDate, TIME);
  if (facts === undefined) return void checks.fail(notACertificate(certificate));
  const { keyType, keyBits = 0, endsAt, startsAt } = facts;
  if (keyType !== 'rsa' || keyBits < LEAST_BITS) {
    fail(
      'certificate',
      `a key of ${keyType === 'rsa' ? `${keyBits} bits` : `the type ${keyType}`}`,
      `RSA of at least ${LEAST_BITS} bits`,
    );
  }
  if (endsAt <= now)
    fail('certificate', `one that ended on ${rfc3339(endsAt)}`, 'a certificate that has not ended');
  if (endDate === undefined || Token.isUnresolved(endDate) || !TIME.accepts(endDate)) return;
  const end = new Date(endDate);
  if (end > endsAt || end <= startsAt || end <= now)
    fail('endDate', endDate, `after now, and not after the certificate's own end, ${rfc3339(endsAt)}`);

  function fail(property: string, received: string, allowed: string): void {
    checks.fail({ property, received: new InWords(received), allowed, see: PAGE });
  }
}

function notACertificate(text: string) {
  const isKey = /PRIVATE KEY/.test(text);
  return {
    property: 'certificate',
    received: new InWords(isKey ? 'a text with a private key' : `a text of ${text.length} characters`),
    allowed: 'one certificate as PEM, and nothing else: -----BEGIN CERTIFICATE----- …',
    remediation: isKey ? 'a private key in code is known to all who read it: replace the key' : undefined,
    see: PAGE,
  };
}
