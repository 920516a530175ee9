import { incorrect } from '../problem.js';
import { required, text } from '../schema/arguments.js';
import { applicationChange } from './azuread-application-body.js';
import { applicationObjectId } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = { application_id: required(text()), identifier_uri: required(text()) };

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_identifier_uri */
export const azureadApplicationIdentifierUri = azureadType(
  'azuread_application_identifier_uri',
  schema,
  async ({ application_id: id, identifier_uri: uri }, { graph }) => {
    const path = `/v1.0/applications/${applicationObjectId(id)}`;
    await graph.exclusively(path, async () => {
      const { identifierUris } = (await graph.get(path)) as { identifierUris?: readonly string[] };
      if (identifierUris?.includes(uri) === true)
        throw incorrect('the application has this identifier URI already');
      await graph.patch(path, applicationChange({ identifierUris: [...(identifierUris ?? []), uri] }));
    });
    return { id: `${id}/identifierUris/${Buffer.from(uri, 'utf8').toString('base64')}` };
  },
);
