import { incorrect } from '../problem.js';
import type { Graph, GraphObject } from '../providers/graph.js';

/** Owners that can be named while an object is created; the others are added afterwards. */
const OWNERS_AT_CREATION = 20;

/** A reference to a directory object, as Graph takes it. */
export const reference = (graph: Graph, objectId: string): string =>
  `${graph.base}/v1.0/directoryObjects/${objectId}`;

/** How the owners of a new object are set: some with it, some after it, and whether the caller leaves. */
export interface OwnerPlan {
  readonly atCreation: readonly string[];
  readonly afterwards: readonly string[];
  readonly callerLeaves: boolean;
}

/** The caller must own what it creates, and leaves afterwards if it is not one of the owners. */
export function planOwners(caller: string, owners: readonly string[]): OwnerPlan {
  const others = owners.filter((owner) => owner.toLowerCase() !== caller.toLowerCase());
  return {
    atCreation: [caller, ...others.slice(0, OWNERS_AT_CREATION - 1)],
    afterwards: others.slice(OWNERS_AT_CREATION - 1),
    callerLeaves: others.length === owners.length,
  };
}

/** Sets the owners that could not be set at creation. @param path of the new object */
export async function completeOwners(
  graph: Graph,
  path: string,
  caller: string,
  plan: OwnerPlan,
): Promise<void> {
  for (const owner of plan.afterwards)
    await graph.post(`${path}/owners/$ref`, { '@odata.id': reference(graph, owner) });
  if (plan.callerLeaves) await graph.delete(`${path}/owners/${caller}/$ref`);
}

/**
 * The object id in the id of an `azuread_application`.
 *
 * @throws {Refusal} for a bare object id or a client id, which the provider refuses too
 */
export function applicationObjectId(id: string): string {
  const objectId = /^\/applications\/([^/]+)$/.exec(id)?.[1];
  if (objectId === undefined)
    throw incorrect('application_id is not the id of an application', '/applications/<object id>');
  return objectId;
}

/** A temporary name, by which the provider finds out whether a new object has arrived everywhere. */
export const temporaryName = (uuid: string): string => `TERRAFORM_UPDATE_${uuid}`;

interface Permission {
  readonly id: string;
  readonly value: string | null;
}

/** Ids of roles or scopes by their values. */
export function idsByValue(permissions: unknown): Record<string, string> {
  const entries = ((permissions ?? []) as readonly Permission[]).flatMap(
    ({ id, value }): [string, string][] => (value === null || value === '' ? [] : [[value, id]]),
  );
  return Object.fromEntries(entries);
}

/** A member of a Graph object as text; empty if it is null. */
export const textMember = (object: GraphObject, name: string): string => {
  const value = object[name];
  return typeof value === 'string' ? value : '';
};

/** An RFC 3339 time without fractions of a second, as the provider sends it. */
export const wholeSeconds = (time: string | undefined): string | undefined =>
  time === undefined || time === '' ? undefined : time.replace(/\.\d+(?=Z|[+-])/, '');
