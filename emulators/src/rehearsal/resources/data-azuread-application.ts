import { incorrect } from '../problem.js';
import { text } from '../schema/arguments.js';
import { idsByValue, textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = { client_id: text(), display_name: text(), object_id: text() };

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/data-sources/application */
export const dataAzureadApplication = azureadType(
  'data.azuread_application',
  schema,
  async (args, { graph }) => {
    const filters = { id: args.object_id, appId: args.client_id, displayName: args.display_name };
    const [[property, value] = [], ...others] = Object.entries(filters).filter(
      ([, each]) => each !== undefined,
    );
    if (property === undefined || value === undefined || others.length > 0)
      throw incorrect('exactly one of client_id, display_name and object_id is required');
    const [application, ...more] = await graph.find('/v1.0/applications', property, value);
    if (application === undefined || more.length > 0) {
      throw incorrect(
        `${application === undefined ? 'no' : 'more than one'} application with ${property} ${value}`,
      );
    }
    const { api, appRoles } = application as {
      api?: { oauth2PermissionScopes?: unknown };
      appRoles?: unknown;
    };
    const objectId = textMember(application, 'id');
    return {
      id: `/applications/${objectId}`,
      app_role_ids: idsByValue(appRoles),
      client_id: textMember(application, 'appId'),
      display_name: textMember(application, 'displayName'),
      oauth2_permission_scope_ids: idsByValue(api?.oauth2PermissionScopes),
      object_id: objectId,
    };
  },
);
