import { object, optional, text } from '../../shape/index.js';
import {
  ASSIGNEE,
  type IPrincipal,
  type IServicePrincipal,
  PRINCIPAL,
} from '../principals/service-principal-reference.js';

export interface RoleAssignmentProps {
  /** Who may: a program, a group or a user. */
  readonly principal: IPrincipal;
  /** The API whose role it is. */
  readonly resource: IServicePrincipal;
  /**
   * The id of the role as it was declared: read back from the principal, a new role's would be missing.
   * @default - no role: the principal is let in where an assignment is required, and tokens name none
   */
  readonly roleId?: string;
}

export const ROLE_ASSIGNMENT_PROPS = object<RoleAssignmentProps>({
  principal: ASSIGNEE,
  resource: PRINCIPAL,
  roleId: optional(text()),
});
