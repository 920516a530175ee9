import { collection } from '../answer.js';
import type { Action } from '../call.js';
import { grantSet } from './lookup.js';

/** @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-list */
export const listPermissionGrants: Action = (call) =>
  collection(
    call,
    grantSet,
    [...call.directory.permissionGrants.values()].map((grant) => ({ ...grant })),
  );
