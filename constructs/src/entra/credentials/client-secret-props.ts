import { DURATION } from '../../duration/duration-shape.js';
import type { Duration } from '../../duration/duration.js';
import { SECRET_SINK, type SecretSink } from '../../secrets/secret-sink.js';
import { object, optional, text } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';

export interface ClientSecretProps {
  readonly application: IAppRegistration;
  /** How administrators tell secrets apart. A new name replaces the secret. @default - Entra shows none */
  readonly displayName?: string;
  /**
   * 1 hour to 730 days, counted from the apply that makes the secret. A tenant's policy may allow less. A later
   * change does not touch the secret that exists: replace it (`terraform apply -replace`).
   * @default Duration.days(180)
   */
  readonly lifetime?: Duration;
  /**
   * Where the secret goes, with the client id beside it. It is written anew whenever it is replaced.
   * @default - whoever reads `value`
   */
  readonly secretSink?: SecretSink;
}

export const CLIENT_SECRET_PROPS = object<ClientSecretProps>({
  application: APPLICATION,
  displayName: optional(text()),
  lifetime: optional(DURATION),
  secretSink: optional(SECRET_SINK),
});
