import type { Directory } from '../directory/directory.js';
import { isGuid } from '../guid.js';
import { refusals } from './refusals.js';

/** The names that stand for any tenant. */
const sharedTenants = ['common', 'organizations'];

/** What a path names as its tenant: one, or a name that stands for any. */
export interface Tenant {
  /** The tenant's id, or the shared name, as it stands in addresses. */
  readonly segment: string;
  /** The tenant's id, or `{tenantid}` literally, as it stands in issuers. */
  readonly issuerId: string;
  readonly isShared: boolean;
}

/**
 * The tenant that a path names by id, by domain, or by a shared name.
 *
 * @param error the OAuth error with which an unknown one is refused
 * @throws {LoginError} 400
 */
export function findTenant(segment: string, { tenantId, domain }: Directory, error?: string): Tenant {
  const name = segment.toLowerCase();
  if (sharedTenants.includes(name)) return { segment: name, issuerId: '{tenantid}', isShared: true };
  if (name === tenantId || name === domain) return { segment: tenantId, issuerId: tenantId, isShared: false };
  if (isGuid(name) || name.includes('.')) throw refusals.unknownTenant(segment, error);
  throw refusals.malformedTenant(segment, error);
}
