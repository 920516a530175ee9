import { object, text } from '../../shape/index.js';
import { type IServicePrincipal, PRINCIPAL } from '../principals/service-principal-reference.js';

export interface RoleAssignmentProps {
  /** Who may. */
  readonly principal: IServicePrincipal;
  /** The API whose role it is. */
  readonly resource: IServicePrincipal;
  /** The id of the role as it was declared: read back from the principal, a new role's would be missing. */
  readonly roleId: string;
}

export const ROLE_ASSIGNMENT_PROPS = object<RoleAssignmentProps>({
  principal: PRINCIPAL,
  resource: PRINCIPAL,
  roleId: text(),
});
