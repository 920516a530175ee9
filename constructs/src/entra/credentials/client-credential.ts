import type { Credential } from '@oauth-issuers/manifest';
import type { Construct } from 'constructs';
import type { Duration } from '../../duration/duration.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { argumentOf, instanceOf, record } from '../../shape/index.js';
import { checkAtSynth } from '../../validation/index.js';
import type { IAppRegistration } from '../app-registration/app-registration-reference.js';
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

/** By what a client proves that it is this client. */
export class ClientCredential {
  /** A secret, which ends as the issuer's `secretLifetime` says. */
  static secret(): ClientCredential {
    return new ClientCredential(makeSecret);
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

function makeSecret(scope: Construct, { application, secretLifetime, secretSink }: Holder): MadeCredential {
  return {
    secret: new ClientSecret(scope, 'ClientSecret', {
      application,
      ...(secretLifetime && { lifetime: secretLifetime }),
      ...(secretSink && { secretSink }),
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
