import { incorrect } from '../problem.js';
import { required, text, textSet } from '../schema/arguments.js';
import { applicationChange } from './azuread-application-body.js';
import { applicationObjectId } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = { application_id: required(text()), known_client_ids: required(textSet()) };

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_known_clients */
export const azureadApplicationKnownClients = azureadType(
  'azuread_application_known_clients',
  schema,
  async ({ application_id: id, known_client_ids: known }, { graph }) => {
    const path = `/v1.0/applications/${applicationObjectId(id)}`;
    await graph.exclusively(path, async () => {
      const { api } = (await graph.get(path)) as { api?: { knownClientApplications?: readonly string[] } };
      if ((api?.knownClientApplications ?? []).length > 0)
        throw incorrect('the application has known clients already');
      await graph.patch(path, applicationChange({ api: { knownClientApplications: known } }));
    });
    return { id: `${id}/knownClients` };
  },
);
