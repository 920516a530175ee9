import * as v from 'valibot';

/** The version of the manifest that this package writes and reads. */
export const MANIFEST_VERSION = 1;

const nonEmpty = v.pipe(v.string(), v.nonEmpty());
const absoluteUrl = v.pipe(v.string(), v.url());

/**
 * Where a client secret is read from. It is never in the manifest itself.
 *
 * - `output`: the sensitive output `name` of the same stack
 * - `env`: the environment variable `name`
 * - `file`: the whole content of the file `path`, without a final newline
 * - `aws-secrets-manager`: the secret `id` (name or ARN), and `key` if the secret's value is a JSON object
 * - `azure-key-vault`: the identifier of a secret, `https://<vault>.vault.azure.net/secrets/<name>[/<version>]`
 */
export const secretReferenceSchema = v.variant('from', [
  v.object({ from: v.literal('output'), name: nonEmpty }),
  v.object({ from: v.literal('env'), name: nonEmpty }),
  v.object({ from: v.literal('file'), path: nonEmpty }),
  v.object({ from: v.literal('aws-secrets-manager'), id: nonEmpty, key: v.optional(nonEmpty) }),
  v.object({ from: v.literal('azure-key-vault'), id: absoluteUrl }),
]);

/** How one permission of the API appears in tokens: `scope` for users (and on Cognito for machines), `role` for machines on Entra. */
export const permissionSchema = v.object({ scope: nonEmpty, role: v.optional(nonEmpty) });

/** One client that the API was declared with. */
export const clientSchema = v.object({
  name: nonEmpty,
  kind: v.picklist(['machine', 'web', 'spa', 'native']),
  clientId: nonEmpty,
  secret: v.optional(secretReferenceSchema),
  previousSecret: v.optional(secretReferenceSchema),
  secretExpiresAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  permissions: v.array(nonEmpty),
  otherGrants: v.optional(v.array(nonEmpty), []),
  accessTokenLifetime: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  redirectUris: v.optional(v.array(nonEmpty), []),
});

/** Endpoints that discovery must agree with. A member that is absent is not compared. */
export const endpointsSchema = v.object({
  token: v.optional(absoluteUrl),
  authorization: v.optional(absoluteUrl),
  jwks: v.optional(absoluteUrl),
  userinfo: v.optional(absoluteUrl),
  revocation: v.optional(absoluteUrl),
  endSession: v.optional(absoluteUrl),
});

/** What a deployed issuer says of one API. */
export const manifestSchema = v.object({
  manifestVersion: v.literal(MANIFEST_VERSION),
  name: nonEmpty,
  profile: v.picklist(['cognito', 'entra', 'generic']),
  issuer: absoluteUrl,
  discoveryUrl: v.optional(absoluteUrl),
  api: v.object({
    identifier: nonEmpty,
    audience: v.optional(nonEmpty),
    /** Entra: whether the API's service principal hands tokens to assigned clients only. */
    assignmentRequired: v.optional(v.boolean()),
    permissions: v.record(v.string(), permissionSchema),
  }),
  clients: v.array(clientSchema),
  endpoints: v.optional(endpointsSchema, {}),
});

/** Where a client secret is read from. */
export type SecretReference = v.InferOutput<typeof secretReferenceSchema>;
/** How one permission appears in tokens. */
export type ManifestPermission = v.InferOutput<typeof permissionSchema>;
/** One declared client, as a reader sees it: lists that were absent are empty. */
export type ManifestClient = v.InferOutput<typeof clientSchema>;
/** The kind of a client: `machine`, `web`, `spa` or `native`. */
export type ClientKind = ManifestClient['kind'];
/** Which rules an issuer's tokens and answers follow. */
export type Profile = Manifest['profile'];
/** What a deployed issuer says of one API, as a reader sees it. */
export type Manifest = v.InferOutput<typeof manifestSchema>;
/** What a stack writes: as {@link Manifest}, where lists may be left out. */
export type ManifestInput = v.InferInput<typeof manifestSchema>;
