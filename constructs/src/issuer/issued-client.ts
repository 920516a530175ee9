import type { Credential, SecretReference } from '@oauth-issuers/manifest';

/**
 * What an issuer says of a client that it made. Members may be getters: each reading makes a token, which costs cdktf
 * a stack trace, so they are read by a manifest and by outputs alone.
 */
export interface IssuedClient {
  /** The identifier that the issuer gave it, a token until Terraform runs. */
  readonly clientId: string;
  /** Present for those who have one; a token until Terraform runs. */
  readonly secret?: string | undefined;
  /** Where the secret is kept, if not in an output. */
  readonly secretReference?: SecretReference | undefined;
  /** The secret before, while a rotation is under way. */
  readonly previous?: Pick<IssuedClient, 'secret' | 'secretReference'> | undefined;
  /** When the secret ends, RFC 3339; absent if it does not end. */
  readonly secretExpiresAt?: string | undefined;
  /** By what it proves itself, if not by a secret. */
  readonly credential?: Credential | undefined;
  /** In seconds; absent if the issuer decides. */
  readonly accessTokenLifetime?: number | undefined;
}
