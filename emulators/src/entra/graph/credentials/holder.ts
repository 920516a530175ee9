import type { KeyCredential, PasswordCredential } from '../../directory/application.js';
import type { GraphCall } from '../call.js';
import { applicationOf, servicePrincipalOf } from '../lookup.js';

/** The entity sets whose members have credentials. */
export type HolderSet = 'applications' | 'servicePrincipals';

/** What an application or a principal signs in with. */
export interface Credentials {
  readonly passwordCredentials: readonly PasswordCredential[];
  readonly keyCredentials: readonly KeyCredential[];
  /** By key id. */
  readonly secretDigests: Readonly<Record<string, string>>;
}

/** The credentials of the object that the path names. @throws {GraphError} 404 */
export function credentialsOf(set: HolderSet, call: GraphCall): Credentials {
  const record = set === 'applications' ? applicationOf(call) : servicePrincipalOf(call);
  const { passwordCredentials, keyCredentials } =
    'application' in record ? record.application : record.principal;
  return { passwordCredentials, keyCredentials, secretDigests: record.secretDigests };
}

/** Replaces those that are given. @throws {GraphError} 404 */
export function setCredentials(set: HolderSet, call: GraphCall, changes: Partial<Credentials>): void {
  const { secretDigests, ...credentials } = changes;
  const digests = secretDigests ? { secretDigests } : {};
  if (set === 'applications') {
    const record = applicationOf(call);
    const application = { ...record.application, ...credentials };
    call.directory.changeApplication(record, { application, ...digests });
  } else {
    const record = servicePrincipalOf(call);
    const principal = { ...record.principal, ...credentials };
    call.directory.changeServicePrincipal(record, { principal, ...digests });
  }
}
