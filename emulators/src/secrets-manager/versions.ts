import type { Call } from './action.js';
import { invalidRequest, resourceExists } from './errors.js';
import { attachAll, CURRENT } from './staging.js';
import type { Secret } from './state.js';
import { sameValue, type SecretValue } from './values.js';

/** A version that a request asks for. */
export interface RequestedVersion {
  /** The request's token; it becomes the version's id. */
  readonly token: string;
  readonly value: SecretValue;
  /** @default AWSCURRENT */
  readonly labels?: readonly string[] | undefined;
}

/** @throws {ServiceError} `InvalidRequestException` if there is none; SDKs make one up */
export function requireToken(token: string | undefined): string {
  if (token !== undefined) return token;
  throw invalidRequest('You must provide a ClientRequestToken value. We recommend a UUID-type value.');
}

/**
 * Whether an earlier request with this token already added this version.
 *
 * @throws {ServiceError} `ResourceExistsException` if the token stands for another value
 */
export function isRepeated(secret: Secret, { token, value }: RequestedVersion): boolean {
  const version = secret.versions.get(token);
  if (version && !sameValue(version.value, value)) {
    throw resourceExists(
      `You can't use ClientRequestToken ${token} because that value is already in use for a version of secret ${secret.arn}.`,
    );
  }
  return version !== undefined;
}

/**
 * Adds a version and moves labels to it; the first version of a secret is always AWSCURRENT. Repeated with the same
 * token and value, it does nothing.
 *
 * @returns the secret as it is then
 * @throws {ServiceError} `ResourceExistsException`, `LimitExceededException`
 */
export function addVersion(
  { state, now }: Pick<Call, 'state' | 'now'>,
  secret: Secret,
  requested: RequestedVersion,
): Secret {
  if (isRepeated(secret, requested)) return secret;
  const { token: id, value, labels = [CURRENT] } = requested;
  const added = secret.versions.size === 0 ? [...labels, CURRENT] : labels;
  const changed = state.change(secret, { labels: attachAll(secret.labels, added, id), changed: now });
  secret.versions.set(id, { id, value, created: now, accessed: undefined });
  return changed;
}
