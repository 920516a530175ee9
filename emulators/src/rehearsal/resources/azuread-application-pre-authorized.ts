import { incorrect } from '../problem.js';
import type { GraphObject } from '../providers/graph.js';
import { required, text, textSet } from '../schema/arguments.js';
import { applicationChange } from './azuread-application-body.js';
import { applicationObjectId } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = {
  application_id: required(text()),
  authorized_client_id: required(text()),
  permission_ids: required(textSet()),
};

interface PreAuthorized {
  readonly appId: string;
  readonly delegatedPermissionIds: readonly string[];
}

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_pre_authorized */
export const azureadApplicationPreAuthorized = azureadType(
  'azuread_application_pre_authorized',
  schema,
  async (args, { graph }) => {
    const objectId = applicationObjectId(args.application_id);
    const path = `/v1.0/applications/${objectId}`;
    const added = { appId: args.authorized_client_id, delegatedPermissionIds: args.permission_ids };
    await graph.exclusively(path, async () => {
      const existing = preAuthorizedOf(await graph.get(path));
      if (existing.some(({ appId }) => appId.toLowerCase() === added.appId.toLowerCase()))
        throw incorrect('the client is pre-authorized already');
      await graph.patch(
        path,
        applicationChange({ api: { preAuthorizedApplications: [...existing, added] } }),
      );
    });
    return { id: `${objectId}/preAuthorizedApplication/${added.appId}` };
  },
);

function preAuthorizedOf(application: GraphObject): PreAuthorized[] {
  const api = application['api'] as { preAuthorizedApplications?: readonly PreAuthorized[] } | undefined;
  const existing = api?.preAuthorizedApplications ?? [];
  return existing.map(({ appId, delegatedPermissionIds }) => ({ appId, delegatedPermissionIds }));
}
