import { DURATION } from '../duration/duration-shape.js';
import type { Duration } from '../duration/duration.js';
import { byType, knownName, number, object, optional, text, textRecord } from '../shape/index.js';
import type { ClientCredentials } from './secret-sink.js';

export interface SecretsManagerSecretProps {
  /** 1 to 512 letters, digits and `/_+=.@-`. A new name replaces the secret. */
  readonly secretName: string;
  readonly credentials: Omit<ClientCredentials, 'path' | 'isPrevious'>;
  /** @default - `aws/secretsmanager`, the account's own key */
  readonly kmsKey?: string;
  /** 7 to 30 whole days, or `'none'`. @default Duration.days(30) */
  readonly recoveryWindow?: Duration | 'none';
  /** At most 50. @default - none but those of the provider */
  readonly tags?: Readonly<Record<string, string>>;
}

/** What a secret may be told, for the sink too. */
export const SECRET_OPTIONS = {
  kmsKey: optional(text()),
  recoveryWindow: optional(byType<Duration | 'none'>({ object: DURATION, string: knownName(['none']) })),
  tags: optional(textRecord("an object of texts, such as { team: 'identity' }")),
};

export const SECRETS_MANAGER_SECRET_PROPS = object<SecretsManagerSecretProps>({
  ...SECRET_OPTIONS,
  secretName: text(),
  credentials: object<SecretsManagerSecretProps['credentials']>({
    clientId: text(),
    clientSecret: text(),
    identity: text(),
    generation: optional(number()),
  }),
});
