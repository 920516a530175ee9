import * as v from 'valibot';
import { secretReferenceSchema, type SecretReference } from './secret-reference.js';
import { absoluteUrl, nonEmpty, timestamp } from './values.js';

/** SHA-1 or SHA-256 over the DER form, in hexadecimal digits. */
const thumbprint = v.pipe(v.string(), v.regex(/^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/));

/**
 * Where a federated assertion comes from: a token that another issuer gave to the workload.
 *
 * - `env`: the environment variable `name`
 * - `file`: the whole content of the file `path`, as Kubernetes projects it (`AZURE_FEDERATED_TOKEN_FILE`)
 * - `github-actions`: the token endpoint of a job with `id-token: write`
 *
 * @see https://docs.github.com/actions/concepts/security/openid-connect
 */
const assertionReferenceSchema = v.variant('from', [
  v.strictObject({ from: v.literal('env'), name: nonEmpty }),
  v.strictObject({ from: v.literal('file'), path: nonEmpty }),
  v.strictObject({ from: v.literal('github-actions') }),
]);

const secret = v.strictObject({
  kind: v.literal('secret'),
  secret: secretReferenceSchema,
  /** The one before, while a rotation is under way. */
  previous: v.optional(secretReferenceSchema),
  expiresAt: v.optional(timestamp),
});

const certificate = v.strictObject({
  kind: v.literal('certificate'),
  /** PEM of the private key, and of the certificate where the client shows it itself. */
  key: secretReferenceSchema,
  thumbprint,
  expiresAt: v.optional(timestamp),
});

const federatedMembers = v.strictObject({
  kind: v.literal('federated'),
  issuer: absoluteUrl,
  subject: v.optional(nonEmpty),
  /** What the claims of the assertion match, in place of one subject. */
  claimsMatchingExpression: v.optional(nonEmpty),
  audience: nonEmpty,
  assertion: assertionReferenceSchema,
});

/** The members that say whose assertions are meant: exactly one of them. */
export const matchMembers = ['subject', 'claimsMatchingExpression'] as const;

/** Whether a federated credential says once whose assertions it trusts. */
export const isMatchedOnce = (credential: v.InferOutput<typeof federatedMembers>): boolean =>
  matchMembers.filter((member) => credential[member] !== undefined).length === 1;

const federated = v.pipe(
  federatedMembers,
  v.check(isMatchedOnce, 'either `subject` or `claimsMatchingExpression`'),
);

const none = v.strictObject({ kind: v.literal('none') });

/**
 * How a client proves to the issuer that it is this client: by a secret (RFC 6749 §2.3.1), by a certificate's key
 * (RFC 7523 §2.2, RFC 8705), by the assertion of an issuer that is trusted in its place (RFC 7521 §4.2), or not at all.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3
 */
export const credentialSchema = v.variant('kind', [secret, certificate, federated, none]);

/** How a client proves itself. */
export type Credential = v.InferOutput<typeof credentialSchema>;

/** What there is to prove oneself by. */
export type CredentialKind = Credential['kind'];

/** Every kind of credential that a manifest can name. */
export const credentialKinds: readonly CredentialKind[] = credentialSchema.options.map(
  ({ entries }) => entries.kind.literal,
);

/** Where a secret alone is written: the usual case, in members of the client itself. */
export interface SecretMembers {
  readonly secret?: SecretReference | undefined;
  readonly previousSecret?: SecretReference | undefined;
  readonly secretExpiresAt?: string | undefined;
  readonly credential?: Credential | undefined;
}

/** The one credential of a client, however it was written. */
export function credentialOf({
  secret,
  previousSecret,
  secretExpiresAt,
  credential,
}: SecretMembers): Credential {
  if (credential) return credential;
  if (secret === undefined) return { kind: 'none' };
  return {
    kind: 'secret',
    secret,
    ...(previousSecret === undefined ? {} : { previous: previousSecret }),
    ...(secretExpiresAt === undefined ? {} : { expiresAt: secretExpiresAt }),
  };
}

/** Where the secret of a client is read from; undefined if it proves itself otherwise, or not at all. */
export const secretOf = ({ credential }: { readonly credential: Credential }): SecretReference | undefined =>
  credential.kind === 'secret' ? credential.secret : undefined;

/** The members that `credential` takes the place of. */
export const secretMembers = ['secret', 'previousSecret', 'secretExpiresAt'] as const;

/** Whether a client's credential is written once: as its secret, or as `credential`. */
export const isWrittenOnce = <T extends SecretMembers>(client: T): boolean =>
  client.credential === undefined || secretMembers.every((member) => client[member] === undefined);
