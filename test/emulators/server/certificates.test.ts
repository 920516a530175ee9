import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createCertificateAuthority } from '../../../emulators/src/server/certificates.js';

const at = (moment: string) => createCertificateAuthority({ now: () => new Date(moment) });

test('the authority is one, for a month, and signs certificates of hosts only', async () => {
  const authority = new X509Certificate((await at('2026-11-21T09:00:00Z')).pem);

  expect(authority.ca).toBe(true);
  expect(authority.subject).toBe('CN=local-cloud CA of this run');
  expect(authority.issuer).toBe(authority.subject);
  expect(authority.verify(authority.publicKey)).toBe(true);
  expect([authority.validFrom, authority.validTo]).toEqual([
    'Nov 20 09:00:00 2026 GMT',
    'Dec 21 09:00:00 2026 GMT',
  ]);
});

test('the certificate by address names the addresses, and is the authority’s', async () => {
  const { pem, loopback } = await at('2026-11-21T09:00:00Z');
  const leaf = new X509Certificate(loopback.cert);

  expect(leaf.ca).toBe(false);
  expect(leaf.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(leaf.checkIssued(new X509Certificate(pem))).toBe(true);
  expect(leaf.verify(new X509Certificate(pem).publicKey)).toBe(true);
  expect(leaf.checkPrivateKey(createPrivateKey(loopback.key))).toBe(true);
});

test('certificates have the form of their year, before 2050 and after', async () => {
  const { validFrom, validTo } = new X509Certificate((await at('2049-12-15T00:00:00Z')).pem);

  expect([validFrom, validTo]).toEqual(['Dec 14 00:00:00 2049 GMT', 'Jan 14 00:00:00 2050 GMT']);
});

test('no two certificates have the same serial number', async () => {
  const { pem, loopback } = await at('2026-11-21T09:00:00Z');

  expect(new X509Certificate(pem).serialNumber).not.toBe(new X509Certificate(loopback.cert).serialNumber);
});
