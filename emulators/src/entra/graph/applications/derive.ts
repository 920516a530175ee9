import type { Application } from '../../directory/application.js';
import { registerKeys } from '../rules/key-credentials.js';

/**
 * Fills in what follows from other members: what a certificate says of itself, and the settings that Graph keeps
 * for each redirect URI.
 *
 * @param current what the application was before; undefined if it is new
 * @throws {GraphError} 400 for a certificate that is none
 */
export const derive = (requested: Application, current: Application | undefined, now: Date): Application => ({
  ...requested,
  keyCredentials: registerKeys(current?.keyCredentials ?? [], requested.keyCredentials, now),
  web: {
    ...requested.web,
    redirectUriSettings: requested.web.redirectUris.map((uri) => ({ uri, index: null })),
  },
});
