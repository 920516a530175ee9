import { incorrect } from '../problem.js';
import { required, text } from '../schema/arguments.js';
import { applicationObjectId, reference } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = { application_id: required(text()), owner_object_id: required(text()) };

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_owner */
export const azureadApplicationOwner = azureadType(
  'azuread_application_owner',
  schema,
  async ({ application_id: id, owner_object_id: owner }, { graph }) => {
    const path = `/v1.0/applications/${applicationObjectId(id)}`;
    await graph.exclusively(path, async () => {
      const [found] = await graph.find(`${path}/owners`, 'id', owner);
      if (found !== undefined) throw incorrect('the application has this owner already');
      await graph.post(`${path}/owners/$ref`, { '@odata.id': reference(graph, owner) });
    });
    return { id: `${id}/owners/${owner}` };
  },
);
