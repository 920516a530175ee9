import { AppRoleAssignment } from '@cdktf/provider-azuread/lib/app-role-assignment';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import { declaredRole, permissionsOf } from './declared-permissions.js';
import { PERMISSION_ID } from './permission-rules.js';
import { ROLE_ASSIGNMENT_PROPS, type RoleAssignmentProps } from './role-assignment-props.js';

/** Stands for access without a role. @see https://learn.microsoft.com/graph/api/resources/approleassignment */
const NO_ROLE = '00000000-0000-0000-0000-000000000000';

/**
 * An app role given to a program, which is the administrator's consent to it, or to a group or a user. Whoever deploys
 * it needs the permission `AppRoleAssignment.ReadWrite.All`.
 *
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
export class RoleAssignment extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: AppRoleAssignment;

  constructor(scope: Construct, id: string, props: RoleAssignmentProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, ROLE_ASSIGNMENT_PROPS);
    checkAtSynth(this, (checks) =>
      checks
        .that('roleId', props.roleId, PERMISSION_ID)
        .that('roleId', props.roleId, declaredRole(permissionsOf(props.resource))),
    );
    this.resource = new AppRoleAssignment(
      this,
      'Resource',
      literal({
        appRoleId: props.roleId ?? NO_ROLE,
        principalObjectId: props.principal.objectId,
        resourceObjectId: props.resource.objectId,
      }),
    );
  }
}
