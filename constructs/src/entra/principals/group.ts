import { DataAzureadGroup } from '@cdktf/provider-azuread/lib/data-azuread-group';
import type { Construct } from 'constructs';
import { literal } from '../../terraform/literal.js';
import { importedPrincipal, nameOf } from './imported-principal.js';
import { placeOf } from '../../shape/index.js';
import type { IPrincipal } from './service-principal-reference.js';

/** Groups of the tenant, kept elsewhere. A role that a group has is its direct members', not those of groups in it. */
export const Group = {
  /**
   * @param objectId may be a token
   * @throws {ValidationError} if it is no UUID
   */
  fromObjectId: (objectId: string): IPrincipal => importedPrincipal('a group', objectId),

  /**
   * The only security group of a name; Terraform fails if there are none or several.
   *
   * @throws {ValidationError} if it is no name
   */
  fromDisplayName(scope: Construct, id: string, displayName: string): IPrincipal {
    const name = nameOf('displayName', displayName);
    return new DataAzureadGroup(...placeOf(scope, id), literal({ displayName: name, securityEnabled: true }));
  },

  /**
   * The group of a mail nickname: what stands before the @ of its address.
   *
   * @throws {ValidationError} if it is no text
   */
  fromMailNickname(scope: Construct, id: string, mailNickname: string): IPrincipal {
    const name = nameOf('mailNickname', mailNickname);
    return new DataAzureadGroup(...placeOf(scope, id), literal({ mailNickname: name }));
  },
};
