import { required, text } from '../schema/arguments.js';
import { textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = {
  app_role_id: required(text()),
  principal_object_id: required(text()),
  resource_object_id: required(text()),
};

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/app_role_assignment */
export const azureadAppRoleAssignment = azureadType(
  'azuread_app_role_assignment',
  schema,
  async (args, { graph }) => {
    const resource = `/servicePrincipals/${args.resource_object_id}`;
    await graph.get(`/v1.0${resource}`);
    const assignment = await graph.post(`/v1.0${resource}/appRoleAssignedTo`, {
      '@odata.type': '#microsoft.graph.appRoleAssignment',
      appRoleId: args.app_role_id,
      principalId: args.principal_object_id,
      resourceId: args.resource_object_id,
    });
    return {
      id: `${resource}/appRoleAssignedTo/${textMember(assignment, 'id')}`,
      principal_display_name: textMember(assignment, 'principalDisplayName'),
      principal_type: textMember(assignment, 'principalType'),
      resource_display_name: textMember(assignment, 'resourceDisplayName'),
    };
  },
);
