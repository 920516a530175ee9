import type { Answer, Untrusted } from '../issuer-client/http/outcome.js';
import type { SecretMethod } from '../issuer-client/token/client-authentication.js';
import type { JsonObject } from '../json.js';
import type { Granted } from './granted.js';

/** An endpoint that a request may be sent to, a secret included. */
export interface Endpoint {
  readonly url: string;
}

/** What came back when a client asked for what it must be granted. */
export interface GrantAttempt {
  readonly outcome: Answer | Untrusted;
  readonly authentication: SecretMethod;
  /** What still lacked when waiting for a fresh deployment ended. */
  readonly unconverged: string | undefined;
}

/** A token response that grants: the positive control of every refusal. */
export interface Grant {
  readonly answer: Answer;
  readonly body: JsonObject;
  readonly accessToken: string;
  /** The method that has just succeeded; refusals are asked for with the same. */
  readonly authentication: SecretMethod;
  readonly unconverged: string | undefined;
}

/** A JWT, decoded; nothing in it is verified yet. */
export interface DecodedToken {
  readonly jwt: string;
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly unconverged: string | undefined;
}

/** What a client was granted when it asked for all that it may have. */
export interface ClientGrant {
  readonly granted: Granted;
  readonly unconverged: string | undefined;
}

/** The answer to a request for a scope that must not be granted. */
export interface ScopeProbe {
  readonly scope: string;
  readonly answer: Answer;
  /** Absent if no token was issued. */
  readonly granted: Granted | undefined;
}

/** The same for a permission of the API. */
export interface PermissionProbe extends ScopeProbe {
  readonly permission: string;
}

/** What can be bought once for an issuer. */
export interface IssuerGoods {
  discoveryAnswer: Answer | Untrusted;
  discovery: JsonObject;
  keysAnswer: Answer | Untrusted;
  keys: readonly JsonObject[];
  tokenEndpoint: Endpoint;
  /** Any granted token: it shows that the token endpoint grants at all. */
  control: Grant;
  unknownClient: Answer;
}

/** What can be bought once for a client. */
export interface ClientGoods {
  grantAttempt: GrantAttempt;
  grant: Grant;
  token: DecodedToken;
  granted: ClientGrant;
  wrongSecret: Answer;
  unregisteredScope: ScopeProbe;
  undeclaredPermissions: readonly PermissionProbe[];
  unknownResource: Answer;
  namedScope: Answer;
  /** A client for people, which has a secret, asks for a token of its own. */
  userClientGrant: Answer;
  /** A client without a secret asks for a token of its own. */
  publicClientGrant: Answer;
}
