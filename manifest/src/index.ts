export * from './schema.js';
export { ManifestError, claimsToBeManifest, parseManifest } from './parse.js';
