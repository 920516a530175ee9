import { ApplicationCertificate } from '@cdktf/provider-azuread/lib/application-certificate';
import type { Credential, SecretReference } from '@oauth-issuers/manifest';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import { certificateFacts, type CertificateFacts, rfc3339 } from './certificate-facts.js';
import { checkCertificate } from './certificate-rules.js';
import { CLIENT_CERTIFICATE_PROPS, type ClientCertificateProps } from './client-certificate-props.js';

/**
 * A certificate of an application: whoever holds its private key proves itself by what that signs, and no secret ever
 * leaves it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export class ClientCertificate extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ApplicationCertificate;
  /** Until when Entra takes it, RFC 3339; may be a token. */
  readonly expiresAt: string;
  readonly #facts: CertificateFacts | undefined;

  constructor(scope: Construct, id: string, props: ClientCertificateProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, CLIENT_CERTIFICATE_PROPS);
    this.#facts = certificateFacts(props.certificate);
    checkAtSynth(this, (checks) => checkCertificate(checks, props, this.#facts, new Date()));
    this.expiresAt = props.endDate ?? (this.#facts ? rfc3339(this.#facts.endsAt) : '');
    this.resource = new ApplicationCertificate(
      this,
      'Resource',
      literal({
        applicationId: props.application.applicationId,
        type: 'AsymmetricX509Cert',
        value: props.certificate,
        endDate: this.expiresAt,
        lifecycle: { createBeforeDestroy: true },
      }),
    );
  }

  /** SHA-1 over the DER form, hexadecimal: how Entra and libraries name it. */
  get thumbprint(): string {
    return this.#facts?.thumbprint ?? '';
  }

  /**
   * The credential as a manifest says it.
   *
   * @param key where who verifies reads the private key
   */
  credential(key: SecretReference): Credential {
    return { kind: 'certificate', key, thumbprint: this.thumbprint, expiresAt: this.expiresAt };
  }
}
