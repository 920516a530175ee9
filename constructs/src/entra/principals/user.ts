import { DataAzureadUser } from '@cdktf/provider-azuread/lib/data-azuread-user';
import type { Construct } from 'constructs';
import { placeOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { importedPrincipal, nameOf } from './imported-principal.js';
import type { IPrincipal } from './service-principal-reference.js';

/** Users of the tenant. */
export const User = {
  /**
   * @param objectId may be a token
   * @throws {ValidationError} if it is no UUID
   */
  fromObjectId: (objectId: string): IPrincipal => importedPrincipal('a user', objectId),

  /**
   * The user of a name to sign in with, such as `anne@example.com`.
   *
   * @throws {ValidationError} if it is no text
   */
  fromUserPrincipalName(scope: Construct, id: string, userPrincipalName: string): IPrincipal {
    const name = nameOf('userPrincipalName', userPrincipalName);
    return new DataAzureadUser(...placeOf(scope, id), literal({ userPrincipalName: name }));
  },

  /**
   * The user of a mail address.
   *
   * @throws {ValidationError} if it is no text
   */
  fromMail(scope: Construct, id: string, mail: string): IPrincipal {
    return new DataAzureadUser(...placeOf(scope, id), literal({ mail: nameOf('mail', mail) }));
  },
};
