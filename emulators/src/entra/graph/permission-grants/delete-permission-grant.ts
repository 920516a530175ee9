import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { grantOf } from './lookup.js';

/** @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-delete */
export const deletePermissionGrant: Action = (call) => {
  call.directory.permissionGrants.delete(grantOf(call).id);
  return noContent;
};
