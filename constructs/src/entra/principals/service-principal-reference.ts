import { reference, text } from '../../shape/index.js';

/** Somebody in the tenant who can be assigned a role: a program's service principal, a group or a user. */
export interface IPrincipal {
  readonly objectId: string;
}

/** A service principal, of this stack or imported. */
export interface IServicePrincipal extends IPrincipal {
  readonly objectId: string;
}

export const PRINCIPAL = reference<IServicePrincipal>(
  'a service principal: new ServicePrincipal(…), or { objectId } of one that exists',
  { objectId: text() },
  () => ({ objectId: text().standIn() }),
);

export const ASSIGNEE = reference<IPrincipal>(
  'a principal: new ServicePrincipal(…), Group.fromDisplayName(…), User.fromMail(…), or { objectId } of one that exists',
  { objectId: text() },
  () => ({ objectId: text().standIn() }),
);
