import { TerraformStack, Token } from 'cdktf';
import type { Checks, Problem } from '../../validation/index.js';
import { guidePage } from '../pages.js';
import type { DomainMember, PoolMembers } from '../pool-members/pool-members.js';

/** Which domain of a stack had a name first. */
const FIRST_OF_NAME = new WeakMap<TerraformStack, Map<string, DomainMember>>();

/** Remembers a domain, for those that come after it. */
export function addDomain(domain: DomainMember, members: PoolMembers): void {
  members.domains.push(domain);
  if (domain.name === undefined) return;
  const stack = TerraformStack.of(domain.resource);
  const names = FIRST_OF_NAME.get(stack) ?? new Map<string, DomainMember>();
  FIRST_OF_NAME.set(stack, names);
  if (!names.has(domain.name)) names.set(domain.name, domain);
}

/** Refuses a domain for which there is another one already: Cognito would at apply. */
export function checkOneDomain(checks: Checks, domain: DomainMember, members: PoolMembers): void {
  const firstOfKind = members.domains.find(({ isCustom }) => isCustom === domain.isCustom);
  if (firstOfKind !== domain && firstOfKind !== undefined) {
    checks.fail(refusal(domain, firstOfKind, 'one prefix domain and one custom domain for each user pool'));
    return;
  }
  const firstOfName = FIRST_OF_NAME.get(TerraformStack.of(domain.resource))?.get(domain.name ?? '');
  if (firstOfName !== undefined && firstOfName !== domain && isInSamePlace(firstOfName, domain))
    checks.fail(refusal(domain, firstOfName, 'a domain that no other user pool has'));
}

/** Prefixes are of a region: another provider may be for another one. */
function isInSamePlace(one: DomainMember, other: DomainMember): boolean {
  return !Token.isUnresolved(one.name) && one.resource.provider === other.resource.provider;
}

function refusal({ name, isCustom }: DomainMember, first: DomainMember, allowed: string): Problem {
  return {
    property: isCustom ? 'domainName' : 'prefix',
    received: name,
    allowed,
    remediation: `${first.resource.node.path.replace(/\/Resource$/, '')} has ${JSON.stringify(first.name)} already`,
    see: guidePage('cognito-user-pools-assign-domain'),
  };
}
