import { object, optional, text, textList } from '../../shape/index.js';

/** The permissions of one API that a client says it needs. */
export interface ResourceAccess {
  /** The client id of the API's registration; may be a token. */
  readonly resourceClientId: string;
  /** Ids of app roles, which programs have in their own name. @default - none */
  readonly roleIds?: readonly string[];
  /** Ids of scopes, which clients have in the name of a user. @default - none */
  readonly scopeIds?: readonly string[];
}

const IDS = optional(textList(text(), 'a list of UUIDs'));

export const RESOURCE_ACCESS = object<ResourceAccess>({
  resourceClientId: text(),
  roleIds: IDS,
  scopeIds: IDS,
});

/** The permissions of one API as the provider takes them. */
export function resourceAccessBlock({ resourceClientId, roleIds = [], scopeIds = [] }: ResourceAccess) {
  return {
    resourceAppId: resourceClientId,
    resourceAccess: [
      ...roleIds.map((id) => ({ id, type: 'Role' })),
      ...scopeIds.map((id) => ({ id, type: 'Scope' })),
    ],
  };
}
