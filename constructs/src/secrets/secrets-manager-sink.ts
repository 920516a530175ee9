import type { SecretReference } from '@oauth-issuers/manifest';
import type { Construct } from 'constructs';
import { requireAwsProvider } from '../aws/aws-provider-version.js';
import type { Duration } from '../duration/duration.js';
import { argumentOf, object, text } from '../shape/index.js';
import type { ClientCredentials, SecretSink } from './secret-sink.js';
import { SECRET_OPTIONS } from './secrets-manager-secret-props.js';
import { SecretsManagerSecret } from './secrets-manager-secret.js';

export interface SecretsManagerSinkOptions {
  /**
   * What the names of the secrets begin with, such as `dev/shop`: of an issuer's clients a secret is called
   * `<prefix>/<api>/<client>`, of others `<prefix>/` and the path of the construct below its stack; `/previous`
   * follows while the secret before is kept. A new prefix replaces the secrets.
   */
  readonly prefix: string;
  /**
   * The key that encrypts the secrets: an id, an ARN or an alias.
   * @default - `aws/secretsmanager`, the account's own key; other accounts cannot read then
   */
  readonly kmsKey?: string;
  /**
   * How long a deleted secret can be restored, and its name not be used again: 7 to 30 whole days. `'none'`: not at
   * all, for environments that come and go.
   * @default Duration.days(30)
   */
  readonly recoveryWindow?: Duration | 'none';
  /** At most 50. @default - none but those of the provider */
  readonly tags?: Readonly<Record<string, string>>;
}

const OPTIONS = object<SecretsManagerSinkOptions>({ prefix: text(), ...SECRET_OPTIONS });

/**
 * Keeps client secrets in AWS Secrets Manager, each as a JSON object `{"clientId": "…", "clientSecret": "…"}`, so that
 * an application reads both from one place.
 *
 * Made for rotation: Terraform writes the first version and never another one, so that whoever rotates a secret owns
 * what comes after. A client that is replaced, and so has another id, has its new secret written, and so has one of Entra
 * whose secret Terraform replaces. The stack needs an AWS provider, on Entra too.
 */
export class SecretsManagerSink implements SecretSink {
  readonly #options: SecretsManagerSinkOptions;

  /** @throws {ValidationError} if an option is of the wrong type, unknown or missing */
  constructor(options: SecretsManagerSinkOptions) {
    this.#options = argumentOf('options', options, OPTIONS);
  }

  keep(scope: Construct, { path, isPrevious, ...credentials }: ClientCredentials): SecretReference {
    requireAwsProvider(scope);
    const { prefix, ...options } = this.#options;
    const secret = new SecretsManagerSecret(scope, 'Secret', {
      ...options,
      // The next rotation needs the name again.
      ...(isPrevious && { recoveryWindow: 'none' }),
      secretName: [prefix, ...path, ...(isPrevious ? ['previous'] : [])].join('/'),
      credentials,
    });
    return secret.reference;
  }
}
