import type { ManifestInput } from '@oauth-issuers/manifest';
import type { Construct } from 'constructs';
import type { Api, ApiReference, Permission } from '../api/index.js';
import type { SecretSink } from '../secrets/secret-sink.js';
import type { Checks } from '../validation/index.js';
import type { DeclaredClient } from './declared-client.js';
import type { IssuedClient } from './issued-client.js';

/** What an issuer made of APIs, by their names; of those that it imports, what is known. */
export type MadeApis<A> = ReadonlyMap<string, A>;

/** What a manifest says of an API, its name and its clients aside. */
export type ApiManifest = Omit<ManifestInput, 'manifestVersion' | 'name' | 'clients'>;

/**
 * What issuers differ in: how an API and a client are made, and what a manifest says of them. All else is the
 * {@link Issuer}'s.
 */
export interface Cloud<A, C> {
  /** The public page about secrets of clients. */
  readonly secretsPage: string;
  /** Makes an API below a construct of the API's name. */
  createApi(scope: Construct, api: Api): A;
  /** What is known of an API that is made elsewhere. */
  importApi(api: ApiReference): A;
  /** Makes a client below the construct of its API, and grants it its permissions. */
  createClient(scope: Construct, declared: DeclaredClient, made: MadeApis<A>, sink?: SecretSink): C;
  /** What a manifest and outputs say of a client. */
  issued(client: C, declared: DeclaredClient): IssuedClient;
  /** What a manifest says of an API. */
  describe(api: Api, made: MadeApis<A>): ApiManifest;
  /** How a manifest names a permission of another API than its own. */
  otherGrant(permission: Permission, declared: DeclaredClient, made: MadeApis<A>): string;
  /** Checks what this cloud alone asks of an issuer. */
  check(checks: Checks): void;
}
