import type { Api, ApiReference } from '../api/index.js';
import { SECRET_SINK, type SecretSink } from '../secrets/secret-sink.js';
import { byType, callback, type Fields, flag, optional, text } from '../shape/index.js';
import { APIS, IMPORTED_APIS } from './api-shape.js';

/** A client of an issuer, by its name and its API's. */
export interface ClientName {
  readonly api: string;
  readonly client: string;
}

/** What an issuer on any cloud is made with. */
export interface IssuerProps {
  /** What tells this issuer from others, such as `dev-shop`: what it makes begins with it. */
  readonly name: string;
  /** Each is made; their clients may use each other's permissions. */
  readonly apis: readonly Api[];
  /**
   * APIs that are made elsewhere: clients may use their permissions too.
   * @default - none
   */
  readonly importedApis?: readonly ApiReference[];
  /**
   * Where the secrets of clients go, all to one place or each to its own; a client without a sink has an output.
   * @default - sensitive outputs: the stack declares them from `exportSecrets()`
   */
  readonly secretSink?: SecretSink | ((client: ClientName) => SecretSink | undefined);
  /**
   * Whether what cannot be made again refuses to be deleted.
   * @default true
   */
  readonly protect?: boolean;
}

/** The shapes of what every issuer is made with. */
export const ISSUER_PROPS = {
  name: text(),
  apis: APIS,
  importedApis: optional(IMPORTED_APIS),
  secretSink: optional(
    byType<NonNullable<IssuerProps['secretSink']>>({
      object: SECRET_SINK,
      function: callback('a function of a client that returns a sink, or nothing'),
    }),
  ),
  protect: optional(flag()),
} satisfies Fields<IssuerProps>;
