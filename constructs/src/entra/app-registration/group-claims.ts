import { knownName, list, optional } from '../../shape/index.js';
import type { Checks } from '../../validation/index.js';
import { graphPage } from '../pages.js';

/** Groups and directory roles that tokens name. @see https://learn.microsoft.com/graph/api/resources/application */
export type GroupClaims = 'None' | 'SecurityGroup' | 'DirectoryRole' | 'ApplicationGroup' | 'All';

export const GROUP_CLAIMS = optional(
  list(
    knownName<GroupClaims>(['None', 'SecurityGroup', 'DirectoryRole', 'ApplicationGroup', 'All']),
    "a list of kinds of groups, such as ['ApplicationGroup']",
  ),
);

/** Checks that none and all stand alone. */
export function checkGroupClaims(checks: Checks, claims: readonly GroupClaims[] = []): void {
  checks.unique('groupMembershipClaims', claims);
  const alone = claims.find((claim) => claim === 'None' || claim === 'All');
  if (alone === undefined || claims.length === 1) return;
  checks.fail({
    property: 'groupMembershipClaims',
    received: claims,
    allowed: `${alone} alone, or others without it`,
    see: graphPage('application'),
  });
}
