import type { Identity } from '../core/identity.js';

/** A running local cloud, as the rehearsal needs to know it. */
export interface RehearsalTarget {
  /** `http://127.0.0.1:N`: the AWS control planes. */
  readonly endpoint: string;
  /** `https://127.0.0.1:M`: Azure's metadata, sign-in and Microsoft Graph. */
  readonly https: string;
  /** The certificate of the authority of this run, PEM. */
  readonly ca: string;
  readonly identity: Identity;
}
