import { AppRoleAssignment } from '@cdktf/provider-azuread/lib/app-role-assignment';
import { Construct } from 'constructs';
import { object, placeOf, propsOf, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { checkAtSynth } from '../validation/index.js';
import { PRINCIPAL } from './references.js';
import { PERMISSION_ID } from './rules.js';
import { type IServicePrincipal } from './service-principal.js';

export interface RoleAssignmentProps {
  /** Who may. */
  readonly principal: IServicePrincipal;
  /** The API whose role it is. */
  readonly resource: IServicePrincipal;
  /** The id of the role as it was declared: read back from the principal, a new role's would be missing. */
  readonly roleId: string;
}

const PROPS = object<RoleAssignmentProps>({ principal: PRINCIPAL, resource: PRINCIPAL, roleId: text() });

/**
 * An app role given to a program, which is the administrator's consent to it. Whoever deploys it needs the
 * permission `AppRoleAssignment.ReadWrite.All`.
 *
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
export class RoleAssignment extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: AppRoleAssignment;

  constructor(scope: Construct, id: string, props: RoleAssignmentProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checks.that('roleId', props.roleId, PERMISSION_ID));
    this.resource = new AppRoleAssignment(
      this,
      'Resource',
      literal({
        appRoleId: props.roleId,
        principalObjectId: props.principal.objectId,
        resourceObjectId: props.resource.objectId,
      }),
    );
  }
}
