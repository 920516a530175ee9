import { entity } from '../answer.js';
import type { Action } from '../call.js';
import { grantOf, grantSet } from './lookup.js';

/** @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-get */
export const getPermissionGrant: Action = (call) => entity(call, grantSet, { ...grantOf(call) });
