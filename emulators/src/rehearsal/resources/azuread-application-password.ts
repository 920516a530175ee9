import { required, text, textMap } from '../schema/arguments.js';
import { passwordBody } from './azuread-application-body.js';
import { applicationObjectId, textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

/** `end_date_relative` is left out on purpose: the provider ignores it, and the secret then lives two years. */
const schema = {
  application_id: required(text()),
  display_name: text(),
  end_date: text(),
  rotate_when_changed: textMap(),
  start_date: text(),
};

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_password */
export const azureadApplicationPassword = azureadType(
  'azuread_application_password',
  schema,
  async (args, { graph }) => {
    const objectId = applicationObjectId(args.application_id);
    const path = `/v1.0/applications/${objectId}`;
    const credential = await graph.exclusively(path, async () => {
      await graph.get(path);
      return graph.post(`${path}/addPassword`, { passwordCredential: passwordBody(args) });
    });
    const keyId = textMember(credential, 'keyId');
    return {
      id: `${objectId}/password/${keyId}`,
      display_name: textMember(credential, 'displayName'),
      end_date: textMember(credential, 'endDateTime'),
      key_id: keyId,
      start_date: textMember(credential, 'startDateTime'),
      value: textMember(credential, 'secretText'),
    };
  },
);
