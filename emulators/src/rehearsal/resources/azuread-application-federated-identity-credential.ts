import { required, text, texts } from '../schema/arguments.js';
import { applicationObjectId, textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = {
  application_id: required(text()),
  audiences: required(texts()),
  description: text(),
  display_name: required(text()),
  issuer: required(text()),
  subject: required(text()),
};

const TYPE = '#microsoft.graph.federatedIdentityCredential';

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_federated_identity_credential */
export const azureadApplicationFederatedIdentityCredential = azureadType(
  'azuread_application_federated_identity_credential',
  schema,
  async (args, { graph }) => {
    const objectId = applicationObjectId(args.application_id);
    const path = `/v1.0/applications/${objectId}`;
    const credential = await graph.exclusively(path, async () => {
      await graph.get(path);
      return graph.post(`${path}/federatedIdentityCredentials`, {
        '@odata.type': TYPE,
        audiences: args.audiences,
        description: args.description ?? '',
        issuer: args.issuer,
        name: args.display_name,
        subject: args.subject,
      });
    });
    return attributes(objectId, textMember(credential, 'id'));
  },
);

const flexibleSchema = {
  application_id: required(text()),
  audience: required(text()),
  claims_matching_expression: required(text()),
  description: text(),
  display_name: required(text()),
  issuer: required(text()),
};

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_flexible_federated_identity_credential */
export const azureadApplicationFlexibleFederatedIdentityCredential = azureadType(
  'azuread_application_flexible_federated_identity_credential',
  flexibleSchema,
  async (args, { graph }) => {
    const objectId = applicationObjectId(args.application_id);
    const path = `/beta/applications/${objectId}`;
    const credential = await graph.exclusively(`/v1.0/applications/${objectId}`, async () => {
      await graph.get(path);
      return graph.post(`${path}/federatedIdentityCredentials`, {
        '@odata.type': TYPE,
        audiences: [args.audience],
        claimsMatchingExpression: { languageVersion: 1, value: args.claims_matching_expression },
        description: args.description ?? '',
        issuer: args.issuer,
        name: args.display_name,
      });
    });
    return attributes(objectId, textMember(credential, 'id'));
  },
);

const attributes = (objectId: string, credentialId: string) => ({
  id: `${objectId}/federatedIdentityCredential/${credentialId}`,
  credential_id: credentialId,
});
