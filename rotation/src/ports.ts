/** The secrets that Cognito holds for one app client: at most two, known by their ids, since it never shows a value. */
export interface ClientSecrets {
  /** The ids of the secrets. */
  list(): Promise<readonly string[]>;
  /** @throws {RotationError} also if there are two already */
  add(secret: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Which version of a stored secret has which staging label. */
export interface Labels {
  /** Id of the version with AWSCURRENT: what applications read. */
  readonly current: string;
  /** AWSPENDING: there while a rotation is under way. */
  readonly pending?: string;
  /** AWSPREVIOUS. */
  readonly previous?: string;
  /** Another one after each change of the stored secret. */
  readonly revision: string;
}

/**
 * One secret of AWS Secrets Manager.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export interface SecretStore {
  /** Name or ARN, for messages. */
  readonly id: string;
  labels(): Promise<Labels>;
  /** The text of a version. */
  read(versionId: string): Promise<string>;
  /** Adds a version with AWSPENDING. @throws {RotationError} also if that version exists with another text */
  addPending(versionId: string, text: string): Promise<void>;
  /** Moves AWSCURRENT; AWSPREVIOUS then stays with the version that it leaves. */
  promote(from: string, to: string): Promise<void>;
  /** Takes AWSPENDING away from a version. */
  clearPending(versionId: string): Promise<void>;
}

/** What the token endpoint makes of a client secret. `reason` says why nothing is known. */
export type Answer =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Shows a client secret to the token endpoint. */
export interface TokenProof {
  /** @throws {RotationError} for an answer that says nothing of the secret, such as `invalid_scope` */
  attempt(secret: string): Promise<Answer>;
}
