import type { JsonObject } from '../json.js';
import { collection, entity } from './answer.js';
import type { Action, GraphCall } from './call.js';
import { notFound } from './errors.js';

/** The tenant's only domain. */
const domain = (name: string): JsonObject => ({
  authenticationType: 'Managed',
  availabilityStatus: null,
  id: name,
  isAdminManaged: true,
  isDefault: true,
  isInitial: true,
  isRoot: true,
  isVerified: true,
  supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  passwordValidityPeriodInDays: 2147483647,
  passwordNotificationWindowInDays: 14,
  state: null,
});

/** @see https://learn.microsoft.com/en-us/graph/api/domain-list */
export const listDomains: Action = (call) => collection(call, 'domains', [domain(call.directory.domain)]);

/** @see https://learn.microsoft.com/en-us/graph/api/domain-get */
export const getDomain: Action = (call) => {
  const { id } = call.params;
  if (id!.toLowerCase() !== call.directory.domain) throw notFound(id!);
  return entity(call, 'domains', domain(call.directory.domain));
};

const organization = ({ directory }: GraphCall): JsonObject => ({
  id: directory.tenantId,
  deletedDateTime: null,
  displayName: directory.displayName,
  countryLetterCode: 'GB',
  tenantType: 'AAD',
  verifiedDomains: [
    {
      capabilities: 'Email, OfficeCommunicationsOnline',
      isDefault: true,
      isInitial: true,
      name: directory.domain,
      type: 'Managed',
    },
  ],
});

/** @see https://learn.microsoft.com/en-us/graph/api/organization-list */
export const listOrganization: Action = (call) => collection(call, 'organization', [organization(call)]);
