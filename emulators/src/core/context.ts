import type { Clock } from './clock.js';
import type { Identity } from './identity.js';
import type { Seams } from './seams.js';

/** What every service of the local cloud is given. */
export interface CloudContext {
  readonly clock: Clock;
  readonly identity: Identity;
  /** Read at every use, since a test may set its members while the cloud runs. */
  readonly seams: Seams;
  /** `https://127.0.0.1:M`, where the Azure services are reached by address. */
  readonly httpsEndpoint: () => string;
}
