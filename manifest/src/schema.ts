import * as v from 'valibot';
import { credentialOf, credentialSchema, isWrittenOnce } from './credential.js';
import { secretReferenceSchema } from './secret-reference.js';
import { absoluteUrl, memberName, nonEmpty, plain, timestamp } from './values.js';

/** The version of the manifest that this package writes and reads. */
export const MANIFEST_VERSION = 1;

/** How one permission of the API appears in tokens: `scope` for users (and on Cognito for machines), `role` for machines on Entra. */
export const permissionSchema = v.strictObject({ scope: nonEmpty, role: v.optional(nonEmpty) });

const clientMembers = v.strictObject({
  name: nonEmpty,
  kind: v.picklist(['machine', 'web', 'spa', 'native']),
  clientId: nonEmpty,
  secret: v.optional(secretReferenceSchema),
  previousSecret: v.optional(secretReferenceSchema),
  secretExpiresAt: v.optional(timestamp),
  credential: v.optional(credentialSchema),
  permissions: v.array(nonEmpty),
  otherGrants: v.optional(v.array(nonEmpty), []),
  accessTokenLifetime: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  redirectUris: v.optional(v.array(nonEmpty), []),
});

/** One client that the API was declared with. A reader finds its `credential`, however it was written. */
export const clientSchema = v.pipe(
  clientMembers,
  v.check(
    isWrittenOnce,
    'its credential written once: as `secret` and what belongs to it, or as `credential`',
  ),
  v.transform(({ secret, previousSecret, secretExpiresAt, credential, ...client }) => ({
    ...client,
    credential: credentialOf({ secret, previousSecret, secretExpiresAt, credential }),
  })),
);

/** Endpoints that discovery must agree with. A member that is absent is not compared. */
export const endpointsSchema = v.strictObject({
  token: v.optional(absoluteUrl),
  authorization: v.optional(absoluteUrl),
  jwks: v.optional(absoluteUrl),
  userinfo: v.optional(absoluteUrl),
  revocation: v.optional(absoluteUrl),
  /** Asked what a token is that only its issuer can read (RFC 7662). */
  introspection: v.optional(absoluteUrl),
  endSession: v.optional(absoluteUrl),
});

/** What a deployed issuer says of one API. */
export const manifestSchema = v.strictObject({
  manifestVersion: v.literal(MANIFEST_VERSION),
  name: nonEmpty,
  profile: v.picklist(['cognito', 'entra', 'generic']),
  issuer: absoluteUrl,
  discoveryUrl: v.optional(absoluteUrl),
  api: v.strictObject({
    identifier: nonEmpty,
    audience: v.optional(nonEmpty),
    /** Entra: whether the API's service principal hands tokens to assigned clients only. */
    assignmentRequired: v.optional(v.boolean()),
    permissions: plain(v.record(memberName, permissionSchema)),
  }),
  clients: v.array(clientSchema),
  endpoints: v.optional(plain(endpointsSchema), {}),
});

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

/** The stack that a manifest is of: its name begins with that, before a slash. */
export const stackOf = ({ name }: Pick<Manifest, 'name'>): string => name.split('/', 1)[0]!;
