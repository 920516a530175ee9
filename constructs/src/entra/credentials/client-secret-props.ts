import { DURATION } from '../../duration/duration-shape.js';
import type { Duration } from '../../duration/duration.js';
import { SECRET_SINK, type SecretSink } from '../../secrets/secret-sink.js';
import { knownName, number, object, optional, text } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';

export interface ClientSecretProps {
  readonly application: IAppRegistration;
  /**
   * How administrators tell secrets apart. A new name replaces the secret.
   * @default - Entra shows none for the first generation, and `generation 2` for the second
   */
  readonly displayName?: string;
  /**
   * 1 hour to 730 days, counted from the apply that makes the secret. A tenant's policy may allow less. A later
   * change does not touch the secret that exists: replace it (`terraform apply -replace`).
   * @default Duration.days(180)
   */
  readonly lifetime?: Duration;
  /**
   * Which secret it is, counted from 1. The next one is made beside the one before, which goes on working: raise it by
   * one at each rotation, never by more.
   * @default 1
   */
  readonly generation?: number;
  /**
   * What becomes of the secret of the generation before: `kept`, or `retired`, once no application uses it. The one
   * before that is always gone.
   * @default 'kept'
   */
  readonly previous?: 'kept' | 'retired';
  /**
   * Where the secret goes, with the client id beside it. It is written anew whenever it is
   * replaced, or of another generation; the one before is kept beside it, as long as it works.
   * @default - whoever reads `value`
   */
  readonly secretSink?: SecretSink;
}

/** What may be said of a secret wherever it is declared. */
export const SECRET_OPTIONS = {
  lifetime: optional(DURATION),
  generation: optional(number()),
  previous: optional(knownName(['kept', 'retired'])),
};

export const CLIENT_SECRET_PROPS = object<ClientSecretProps>({
  ...SECRET_OPTIONS,
  application: APPLICATION,
  displayName: optional(text()),
  secretSink: optional(SECRET_SINK),
});
