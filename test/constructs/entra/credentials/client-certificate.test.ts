import { ClientCertificate, type ClientCertificateProps, ClientCredential } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { X509Certificate } from 'node:crypto';
import { orders } from '../../../support/example-apis.js';
import {
  CERTIFICATE,
  CURVE_CERTIFICATE,
  ENDED_CERTIFICATE,
  NEXT_CERTIFICATE,
  SHORT_CERTIFICATE,
} from '../../../support/everything/certificate.js';
import { manifestOf } from '../../../support/manifests.js';
import { problemsOf, resourceOf, resourcesOf, synth } from '../../../support/synth.js';
import { issuer } from '../issuer/entra-issuer-fixture.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };
const TYPE = 'azuread_application_certificate';
const PRIVATE = '-----BEGIN PRIVATE KEY-----\nnobody-may-see-this\n-----END PRIVATE KEY-----\n';

const certificate =
  (props: Partial<ClientCertificateProps> = {}) =>
  (stack: TerraformStack) =>
    new ClientCertificate(stack, 'it', { application, certificate: CERTIFICATE, ...props });

const { fingerprint, validTo } = new X509Certificate(CERTIFICATE);
const thumbprint = fingerprint.replaceAll(':', '');
const end = new Date(validTo).toISOString().replace('.000Z', 'Z');

describe('a client certificate', () => {
  test('is handed on as it is, until its own end, and never leaves a gap', () => {
    expect(resourceOf(synth(certificate()), TYPE)).toMatchObject({
      application_id: '/applications/some-object',
      type: 'AsymmetricX509Cert',
      value: CERTIFICATE,
      end_date: end,
      lifecycle: { create_before_destroy: true },
    });
  });

  test.each(['2040-01-01T00:00:00Z', '2040-01-01T01:00:00.5+02:00', end])('may end on %s', (endDate) => {
    expect(resourceOf(synth(certificate({ endDate })), TYPE)).toHaveProperty('end_date', endDate);
  });

  test.each<[string, Partial<ClientCertificateProps>, string, RegExp]>([
    ['that ended', { certificate: ENDED_CERTIFICATE }, 'certificate', /ended on 2021-01-01T00:00:00Z/],
    ['of 1024 bits', { certificate: SHORT_CERTIFICATE }, 'certificate', /1024 bits[^]*at least 2048/],
    ['on a curve', { certificate: CURVE_CERTIFICATE }, 'certificate', /the type ec[^]*RSA/],
    ['that is none', { certificate: 'client.crt' }, 'certificate', /a text of 10 characters[^]*BEGIN CERT/],
    ['of two', { certificate: CERTIFICATE + NEXT_CERTIFICATE }, 'certificate', /one certificate as PEM/],
    ['with a private key', { certificate: PRIVATE }, 'certificate', /replace the key/],
    ['with its private key', { certificate: CERTIFICATE + PRIVATE }, 'certificate', /replace the key/],
    ['past its own end', { endDate: '2099-01-01T00:00:00Z' }, 'endDate', /certificate's own end/],
    ['in the past', { endDate: '2020-01-01T00:00:00Z' }, 'endDate', /after now/],
    ['on a day without a time', { endDate: '2040-01-01' }, 'endDate', /RFC 3339/],
    ['on a day that there is not', { endDate: '2040-13-01T00:00:00Z' }, 'endDate', /RFC 3339/],
  ])('%s is refused', (_what, props, property, says) => {
    const problems = problemsOf(certificate(props));

    expect(problems).toEqual([expect.stringMatching(new RegExp(`^\\[test/it\\] ${property}\n`))]);
    expect(problems[0]).toMatch(says);
    expect(problems[0]).not.toContain('nobody-may-see-this');
  });
});

describe('a client that proves itself by a certificate', () => {
  const key = { from: 'file', path: 'report.key' } as const;
  const declared = (options: { readonly previous?: string } = {}) =>
    synth(
      issuer({
        credential: ({ client }) =>
          client === 'report'
            ? ClientCredential.certificate({ certificate: CERTIFICATE, key, ...options })
            : undefined,
      }),
    );

  test('has no secret, and is named with thumbprint, end and where its key is', () => {
    const configuration = declared();
    const [report] = manifestOf(configuration, orders).clients;

    expect(report).not.toHaveProperty('secret');
    expect(report!.credential).toEqual({ kind: 'certificate', key, thumbprint, expiresAt: end });
    expect([...resourcesOf(configuration, 'azuread_application_password').keys()].join()).not.toMatch(
      /\/report\//,
    );
  });

  test('keeps the one before as it is, at the same place', () => {
    const addresses = (configuration: ReturnType<typeof synth>) =>
      [...resourcesOf(configuration, TYPE).keys()].filter((path) => path.includes('/orders/'));
    const [only] = addresses(declared());

    expect(addresses(declared({ previous: NEXT_CERTIFICATE }))).toEqual([
      only,
      expect.stringMatching(/^issuer\/orders\/report\/ClientCertificate\.[0-9A-F]{40}$/),
    ]);
    expect(addresses(declared({ previous: CERTIFICATE }))).toEqual([only]);
  });

  test('is refused with a key that is nowhere', () => {
    const options = { certificate: CERTIFICATE, key: { from: 'memory' } as never };

    expect(() => ClientCredential.certificate(options)).toThrow(
      /key\n +received[^]*where the private key is read/,
    );
  });
});
