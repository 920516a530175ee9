import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { patch } from '../edm/instance.js';
import { badRequest } from '../errors.js';
import { permissionGrantType } from '../types/grants.js';
import { grantOf } from './lookup.js';

/** Changes the scope, all that can be changed. @see https://learn.microsoft.com/en-us/graph/api/oauth2permissiongrant-update */
export const updatePermissionGrant: Action = (call) => {
  const current = grantOf(call);
  const next = patch(permissionGrantType, current, call.body);
  for (const name of ['clientId', 'consentType', 'principalId', 'resourceId'] as const)
    if (next[name] !== current[name]) throw badRequest(`Property '${name}' is read-only and cannot be set.`);
  call.directory.permissionGrants.set(current.id, next);
  return noContent;
};
