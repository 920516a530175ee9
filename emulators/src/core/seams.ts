import type { Incoming } from './service.js';

/** A token that is about to be signed. */
export interface UnsignedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * Places where a test can make the local cloud wrong, so that a verifier can be shown to notice.
 * All are absent in normal use.
 */
export interface Seams {
  /** Changes an answer after the service made it. */
  answer?: (incoming: Incoming, answer: Response) => Response | Promise<Response>;
  /** Changes a token before it is signed. */
  token?: (token: UnsignedToken) => UnsignedToken;
}
