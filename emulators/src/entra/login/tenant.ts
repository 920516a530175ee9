import type { Directory } from '../directory/directory.js';
import { isGuid } from '../guid.js';
import type { Cloud } from './clouds.js';
import { refusals } from './refusals.js';

/**
 * The names that stand for any tenant, by what their issuers name. That of personal accounts has a tenant of its own.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri
 */
const sharedTenants: ReadonlyMap<string, string> = new Map([
  ['common', '{tenantid}'],
  ['organizations', '{tenantid}'],
  ['consumers', '9188040d-6c67-4c5b-b112-36a304b66dad'],
]);

/** What a path names as its tenant: one, or a name that stands for any. */
export interface Tenant {
  /** The tenant's id, or the shared name, as it stands in addresses. */
  readonly segment: string;
  /** The tenant's id, or `{tenantid}` literally, as it stands in issuers; of `consumers`, that of personal accounts. */
  readonly issuerId: string;
  readonly isShared: boolean;
  /** The cloud under whose name it was asked for. */
  readonly cloud: Cloud;
}

/**
 * The tenant that a path names by id, by domain, or by a shared name.
 *
 * @param error the OAuth error with which an unknown one is refused
 * @throws {LoginError} 400
 */
export function findTenant(
  segment: string,
  { tenantId, domain }: Directory,
  cloud: Cloud,
  error?: string,
): Tenant {
  const name = segment.toLowerCase();
  const shared = sharedTenants.get(name);
  if (shared !== undefined) return { segment: name, issuerId: shared, isShared: true, cloud };
  if (name === tenantId || name === domain)
    return { segment: tenantId, issuerId: tenantId, isShared: false, cloud };
  if (isGuid(name) || name.includes('.')) throw refusals.unknownTenant(segment, error);
  throw refusals.malformedTenant(segment, error);
}
