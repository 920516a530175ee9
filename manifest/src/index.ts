export * from './schema.js';
export {
  type Credential,
  credentialKinds,
  type CredentialKind,
  credentialSchema,
  secretOf,
} from './credential.js';
export { type SecretReference, secretReferenceSchema } from './secret-reference.js';
export { nearest, unknownName } from './nearest.js';
export { ManifestError, claimsToBeManifest, parseManifest } from './parse.js';
