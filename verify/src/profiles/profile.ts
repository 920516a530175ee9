import type { Manifest, ManifestClient, Profile } from '@oauth-issuers/manifest';
import type { Clock } from '../issuer-client/clock.js';
import type { SecretMethod } from '../issuer-client/token/client-authentication.js';
import type { DecodedJwt } from '../issuer-client/token/jwt.js';
import type { JsonObject } from '../json.js';

/** A known departure of a provider from the standard, and the vendor's page about it. */
export interface Deviation {
  readonly text: string;
  readonly page: string;
}

/** Which refusal is the right one. */
export interface RefusalRule {
  /** Values of `error` that refuse for the reason that was tried; none if a status of 4xx says enough. */
  readonly errors: readonly string[];
  /** Vendor's codes beside `error` (`error_codes`); if given, an answer that has codes must have one of these. */
  readonly codes?: readonly number[];
  /** Values of `error` that refuse for that reason in the provider's own way. */
  readonly departing?: Deviation & { readonly errors: readonly string[] };
  /** A token without the scope that was asked for may be issued instead of a refusal. */
  readonly narrowed?: Deviation;
}

/** What a check can try to be refused. */
export type RefusalName =
  | 'wrongSecret'
  | 'unknownClient'
  | 'unregisteredScope'
  | 'undeclaredPermission'
  | 'unknownResource'
  | 'namedScope'
  | 'userClientGrant'
  | 'publicClientGrant'
  | 'missingSecret'
  | 'emptySecret'
  | 'nearSecret'
  | 'foreignSecret'
  | 'otherMethod'
  | 'forgedAssertion'
  | 'getRequest'
  | 'queryParameters'
  | 'passwordGrant'
  | 'unknownGrant'
  | 'missingGrant'
  | 'madeUpRefreshToken'
  | 'madeUpCode'
  | 'scopesTogether'
  | 'scopeLetters'
  | 'privilegedScope'
  | 'defaultScope'
  | 'unknownAudience';

/** Seconds, both bounds included, and the same in words. */
export interface LifetimeRule {
  readonly least: number;
  readonly most: number;
  readonly words: string;
}

/** What to change, by id of the check; `{client}` stands for the client's name. */
export type Remedies = Readonly<Record<string, string>>;

/** How one kind of issuer behaves: where it keeps to the standards, and where it is known not to. */
export interface IssuerProfile {
  readonly name: Profile;
  /** The provider's name, for people. */
  readonly title: string;
  /** Whether it is known how its tokens look: then another look is a failure, else it may be a choice. */
  readonly isVendor: boolean;
  /** Algorithms that its tokens may be signed with. */
  readonly signingAlgorithms: readonly string[];
  /** Methods in the order in which to try them. `metadata` is the discovery document, if it was needed and could be read. */
  authenticationMethods(metadata: JsonObject | undefined): readonly SecretMethod[];
  /** Whether {@link authenticationMethods} follows the discovery document. */
  readonly authenticationFollowsDiscovery: boolean;
  /** The `scope` of a request for single permissions. */
  requestScope(manifest: Manifest, permissions: readonly string[]): string;
  /** The `scope` of a request for all that a client may have; empty for a request without it. */
  wholeScope(manifest: Manifest, client: ManifestClient): string;
  /** Whether a request can name single permissions, so that one can be asked for and refused. */
  readonly scopesAreNamed: boolean;
  /** Whether any client of its tenant may be issued a token, and only what is assigned to it tells what it may do. */
  readonly clientsAreAssigned: boolean;
  /** Members of a permission in the manifest whose values stand in tokens. */
  readonly permissionMembers: readonly ('scope' | 'role')[];
  /** What stands in a machine's token for a permission of the API. */
  permissionValue(manifest: Manifest, permission: string): string | undefined;
  /** Claims of its own that say what a client may do, beside those that any issuer may use. */
  readonly authorizationClaims: readonly string[];
  /** Scopes of the provider that open much, and that no machine should have. */
  readonly privilegedScopes: readonly string[];
  /** Claims that name the client; each that is present must name it. */
  readonly clientClaims: readonly string[];
  /** `standard`: typed as RFC 9068 says; `documented`: as the vendor says; `other`: not recognizable as an access token. */
  tokenKind(token: Pick<DecodedJwt, 'header' | 'claims'>): 'standard' | 'documented' | 'other';
  /** What {@link tokenKind} looks for, in words. */
  readonly tokenKindWords: string;
  lifetime(client: ManifestClient): LifetimeRule;
  /** Hosts that a member of the discovery document may point to; `*.` stands for one label. */
  endpointHosts(manifest: Manifest, member: string): readonly string[];
  /** A client id of the provider's form that nobody has. */
  inventClientId(clock: Clock): string;
  /** What must be refused; what is absent is not tried. */
  readonly refusals: Partial<Readonly<Record<RefusalName, RefusalRule>>>;
  readonly remedies: Remedies;
  /** Where its stack puts secrets in a vault of AWS, if the issuer tells; undefined to leave it to the environment. */
  awsRegion(issuer: string): string | undefined;
  /** By id of the check, or by id and case: `discovery.endpoints/revocation`. */
  readonly deviations: Readonly<Record<string, Deviation>>;
  readonly convergence: Convergence;
}

/** How a new deployment comes to life. */
export interface Convergence {
  readonly budgetSeconds: number;
  /** Good answers in a row after which it counts as converged. */
  readonly successes: number;
  /** Values of `error` that may only mean that it is not there yet. */
  readonly errors: readonly string[];
  readonly codes: readonly number[];
  /** Whether a token may lack a permission that was only just given. */
  readonly permissionsMayLag: boolean;
}
