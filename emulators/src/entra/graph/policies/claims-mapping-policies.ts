import { randomUUID } from 'node:crypto';
import type { ClaimsMappingPolicy } from '../../directory/claims-mapping-policy.js';
import { isGuid } from '../../guid.js';
import type { JsonObject } from '../../json.js';
import { collection, created, entity, noContent } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { create, patch, present } from '../edm/instance.js';
import { badRequest, invalidValue, notFound, required } from '../errors.js';
import { alreadyThere } from '../groups/groups.js';
import { servicePrincipalOf } from '../lookup.js';
import { claimsMappingPolicyType } from '../types/claims-mapping-policy.js';

const SET = 'claimsMappingPolicies';

const presentPolicy = (policy: ClaimsMappingPolicy): JsonObject => present(claimsMappingPolicyType, policy);

/** The policy that the path names. @throws {GraphError} 404 */
function policyOf({ directory, params }: GraphCall): ClaimsMappingPolicy {
  const policy = directory.claimsMappingPolicies.get(params.policyId!.toLowerCase());
  if (!policy) throw notFound(params.policyId!);
  return policy;
}

function check(policy: ClaimsMappingPolicy): ClaimsMappingPolicy {
  required(policy, 'displayName', 'ClaimsMappingPolicy');
  if (policy.definition.length !== 1 || !isDefinition(policy.definition[0]!)) {
    throw invalidValue(
      'definition',
      'ClaimsMappingPolicy',
      'It is a list of one text, JSON with the member ClaimsMappingPolicy.',
    );
  }
  return policy;
}

function isDefinition(text: string): boolean {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && 'ClaimsMappingPolicy' in value;
  } catch {
    return false;
  }
}

/** @see https://learn.microsoft.com/en-us/graph/api/claimsmappingpolicy-list */
export const listPolicies: Action = (call) =>
  collection(call, SET, [...call.directory.claimsMappingPolicies.values()].map(presentPolicy));

/** @see https://learn.microsoft.com/en-us/graph/api/claimsmappingpolicy-post-claimsmappingpolicies */
export const createPolicy: Action = (call) => {
  const policy = check({
    ...create<ClaimsMappingPolicy>(claimsMappingPolicyType, call.body),
    id: randomUUID(),
  });
  call.directory.claimsMappingPolicies.set(policy.id, policy);
  return created(call, SET, presentPolicy(policy));
};

/** @see https://learn.microsoft.com/en-us/graph/api/claimsmappingpolicy-get */
export const getPolicy: Action = (call) => entity(call, SET, presentPolicy(policyOf(call)));

/** @see https://learn.microsoft.com/en-us/graph/api/claimsmappingpolicy-update */
export const updatePolicy: Action = (call) => {
  const policy = policyOf(call);
  call.directory.claimsMappingPolicies.set(
    policy.id,
    check(patch(claimsMappingPolicyType, policy, call.body)),
  );
  return noContent;
};

/** A policy that somebody has stays. @see https://learn.microsoft.com/en-us/graph/api/claimsmappingpolicy-delete */
export const deletePolicy: Action = (call) => {
  const { id } = policyOf(call);
  for (const { claimsMappingPolicies } of call.directory.servicePrincipals.values()) {
    if (claimsMappingPolicies.includes(id))
      throw badRequest('The policy is assigned to a service principal; remove it from there first.');
  }
  call.directory.claimsMappingPolicies.delete(id);
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-claimsmappingpolicies */
export const listAssignedPolicies: Action = (call) =>
  collection(
    call,
    SET,
    servicePrincipalOf(call).claimsMappingPolicies.flatMap((id) => {
      const policy = call.directory.claimsMappingPolicies.get(id);
      return policy ? [presentPolicy(policy)] : [];
    }),
  );

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-post-claimsmappingpolicies */
export const assignPolicy: Action = (call) => {
  const record = servicePrincipalOf(call);
  const reference = call.body['@odata.id'];
  const id = typeof reference === 'string' ? reference.toLowerCase().split('/').at(-1)! : '';
  if (!isGuid(id)) {
    throw badRequest(
      `Invalid entity reference ${JSON.stringify(reference)}: it must end in /policies/claimsMappingPolicies/<id>.`,
    );
  }
  if (!call.directory.claimsMappingPolicies.has(id)) throw notFound(id);
  if (record.claimsMappingPolicies.includes(id)) throw alreadyThere(SET);
  call.directory.changeServicePrincipal(record, {
    claimsMappingPolicies: [...record.claimsMappingPolicies, id],
  });
  return noContent;
};

/** @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-delete-claimsmappingpolicies */
export const removeAssignedPolicy: Action = (call) => {
  const record = servicePrincipalOf(call);
  const { id } = policyOf(call);
  if (!record.claimsMappingPolicies.includes(id)) throw notFound(id);
  call.directory.changeServicePrincipal(record, {
    claimsMappingPolicies: record.claimsMappingPolicies.filter((held) => held !== id),
  });
  return noContent;
};
