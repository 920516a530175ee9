import type { Clock } from './clock.js';
import type { Identity } from './identity.js';
import type { Faults } from './faults.js';

/** What every service of the local cloud is given. */
export interface CloudContext {
  readonly clock: Clock;
  readonly identity: Identity;
  /** What is wrong on purpose; read at every use, since it changes while the cloud runs. */
  readonly faults: Faults;
  /**
   * Reads a public JSON document of another issuer: its discovery document, its keys. It rejects with a reason that can
   * be shown.
   *
   * @default - there is none to be read
   */
  readonly readIssuerDocument?: (url: string) => Promise<unknown>;
  /** `https://127.0.0.1:M`, where the Azure services are reached by address. */
  readonly httpsEndpoint: () => string;
}
