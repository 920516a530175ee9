import { reference, text } from '../../shape/index.js';

/** A client of a user pool, of this app or imported. */
export interface IAppClient {
  readonly clientId: string;
  /** Where people may be sent back to; absent for an imported client, which may have any. */
  readonly callbackUrls?: readonly string[] | undefined;
}

/** A client, where its id is all that matters. */
export const CLIENT_ID = reference<{ readonly clientId: string }>(
  'a client: new AppClient(…) or AppClient.fromAppClientId(…)',
  { clientId: text() },
  () => ({ clientId: text().standIn() }),
);
