import * as v from 'valibot';
import { absoluteUrl, nonEmpty } from './values.js';

/**
 * Where a secret or a private key is read from. It is never in the manifest itself.
 *
 * - `output`: the sensitive output `name` of the same stack
 * - `env`: the environment variable `name`
 * - `file`: the whole content of the file `path`, without a final newline
 * - `aws-secrets-manager`: the secret `id` (name or ARN), and `key` if the secret's value is a JSON object
 * - `azure-key-vault`: the identifier of a secret, `https://<vault>.vault.azure.net/secrets/<name>[/<version>]`
 */
export const secretReferenceSchema = v.variant('from', [
  v.strictObject({ from: v.literal('output'), name: nonEmpty }),
  v.strictObject({ from: v.literal('env'), name: nonEmpty }),
  v.strictObject({ from: v.literal('file'), path: nonEmpty }),
  v.strictObject({ from: v.literal('aws-secrets-manager'), id: nonEmpty, key: v.optional(nonEmpty) }),
  v.strictObject({ from: v.literal('azure-key-vault'), id: absoluteUrl }),
]);

/** Where a secret or a private key is read from. */
export type SecretReference = v.InferOutput<typeof secretReferenceSchema>;
