import type { Credential, SecretReference } from '@oauth-issuers/manifest';
import type { Construct } from 'constructs';
import type { Duration } from '../../duration/duration.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf, instanceOf, knownName, object, optional, record, reference } from '../../shape/index.js';
import { checkAtSynth } from '../../validation/index.js';
import type { IAppRegistration } from '../app-registration/app-registration-reference.js';
import { certificateFacts } from './certificate-facts.js';
import { CERTIFICATE_TEXT } from './client-certificate-props.js';
import { ClientCertificate } from './client-certificate.js';
import { SECRET_OPTIONS } from './client-secret-props.js';
import { ClientSecret } from './client-secret.js';
import { FederatedCredential } from './federated-credential.js';
import { FEDERATED_IDENTITY, type FederatedIdentity } from './federated-identity.js';

/** What a credential is made for. */
interface Holder {
  readonly application: IAppRegistration;
  readonly secretLifetime?: Duration | undefined;
  readonly secretSink?: SecretSink | undefined;
}

/** What became of a credential: a secret, or what a manifest says in its place. */
export interface MadeCredential {
  readonly secret?: ClientSecret;
  readonly credential?: Credential;
}

/** What may be said of a client's secret. */
export interface SecretOptions {
  /** 1 hour to 730 days. @default - the issuer's `secretLifetime` */
  readonly lifetime?: Duration;
  /**
   * Which secret it is, counted from 1: raise it by one at each rotation. The one before is kept beside it.
   * @default 1
   */
  readonly generation?: number;
  /** What becomes of the one before. @default 'kept' */
  readonly previous?: 'kept' | 'retired';
}

/** What is said of a client's certificate. */
export interface CertificateOptions {
  /** The certificate as PEM, which synth has to know; never its private key. */
  readonly certificate: string;
  /** The one before, for as long as its key is in use. @default - none */
  readonly previous?: string;
  /** Where who verifies reads the private key of the certificate, as PEM; the manifest names it. */
  readonly key: SecretReference;
}

const CERTIFICATE = object<CertificateOptions>({
  certificate: CERTIFICATE_TEXT,
  previous: optional(CERTIFICATE_TEXT),
  key: reference<SecretReference>(
    "where the private key is read: { from: 'file', path: … }, or from env, output, aws-secrets-manager or azure-key-vault",
    { from: knownName(['output', 'env', 'file', 'aws-secrets-manager', 'azure-key-vault']) },
    () => ({ from: 'output', name: 'none' }),
  ),
});

const SECRET = object<SecretOptions>(SECRET_OPTIONS);

/** By what a client proves that it is this client. */
export class ClientCredential {
  /**
   * A secret.
   *
   * @throws {ValidationError} if an option is of the wrong type or unknown
   */
  static secret(options: SecretOptions = {}): ClientCredential {
    const known = argumentOf('options', options, SECRET);
    return new ClientCredential((scope, holder) => makeSecret(scope, holder, known));
  }

  /**
   * Tokens of workloads elsewhere, and no secret at all.
   *
   * @param identities 1 to 20 workloads, each under the name of its credential: 3 to 120 letters, digits, `-` and `_`.
   *   The manifest names the first, which is the one that verifies
   * @throws {ValidationError} if one of them is none
   */
  static federated(identities: Readonly<Record<string, FederatedIdentity>>): ClientCredential {
    const known = argumentOf('identities', identities, IDENTITIES);
    return new ClientCredential((scope, holder) => makeFederated(scope, holder, known));
  }

  /**
   * A certificate, whose private key the client alone has.
   *
   * @throws {ValidationError} if an option is of the wrong type, unknown or missing
   */
  static certificate(options: CertificateOptions): ClientCredential {
    const known = argumentOf('options', options, CERTIFICATE);
    return new ClientCredential((scope, holder) => makeCertificates(scope, holder, known));
  }

  private constructor(
    /** Makes it below the construct of a client. */
    readonly make: (scope: Construct, holder: Holder) => MadeCredential,
  ) {}
}

const IDENTITIES = record(
  FEDERATED_IDENTITY,
  "workloads by name: { 'github-main': FederatedIdentity.gitHubActions(…) }",
);

export const CLIENT_CREDENTIAL = instanceOf(
  ClientCredential,
  'a credential: ClientCredential.secret(…), .certificate(…) or .federated(…)',
  () => ClientCredential.secret(),
);

function makeSecret(scope: Construct, holder: Holder, options: SecretOptions): MadeCredential {
  const { application, secretLifetime, secretSink } = holder;
  return {
    secret: new ClientSecret(scope, 'ClientSecret', {
      application,
      ...(secretLifetime && { lifetime: secretLifetime }),
      ...(secretSink && { secretSink }),
      ...options,
    }),
  };
}

function makeFederated(
  scope: Construct,
  { application }: Holder,
  identities: Readonly<Record<string, FederatedIdentity>>,
): MadeCredential {
  const [first] = Object.entries(identities).map(
    ([displayName, identity]) =>
      new FederatedCredential(scope, `FederatedCredential.${displayName}`, {
        application,
        displayName,
        identity,
      }),
  );
  if (first !== undefined) return { credential: first.credential() };
  checkAtSynth(scope, (checks) =>
    checks.fail({ property: 'credential', received: identities, allowed: '1 to 20 workloads' }),
  );
  return { credential: { kind: 'none' } };
}

/** Each certificate is a resource of its own, so that the one before stays as it is beside the new one. */
function makeCertificates(
  scope: Construct,
  { application }: Holder,
  { certificate, previous, key }: CertificateOptions,
): MadeCredential {
  const make = (pem: string) =>
    new ClientCertificate(scope, `ClientCertificate.${certificateFacts(pem)?.thumbprint ?? 'unknown'}`, {
      application,
      certificate: pem,
    });
  const current = make(certificate);
  if (previous !== undefined && previous.trim() !== certificate.trim()) make(previous);
  return { credential: current.credential(key) };
}
