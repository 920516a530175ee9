import type { Credential } from '@oauth-issuers/manifest';
import type { Construct } from 'constructs';
import type { Duration } from '../../duration/duration.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf, instanceOf, object, record } from '../../shape/index.js';
import { checkAtSynth } from '../../validation/index.js';
import type { IAppRegistration } from '../app-registration/app-registration-reference.js';
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
  'a credential: ClientCredential.secret() or .federated(…)',
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
