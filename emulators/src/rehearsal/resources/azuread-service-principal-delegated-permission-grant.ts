import { required, text, textSet } from '../schema/arguments.js';
import { textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = {
  claim_values: required(textSet()),
  resource_service_principal_object_id: required(text()),
  service_principal_object_id: required(text()),
  user_object_id: text(),
};

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/service_principal_delegated_permission_grant */
export const azureadServicePrincipalDelegatedPermissionGrant = azureadType(
  'azuread_service_principal_delegated_permission_grant',
  schema,
  async (args, { graph }) => {
    const clientId = args.service_principal_object_id;
    const resourceId = args.resource_service_principal_object_id;
    for (const objectId of [clientId, resourceId]) await graph.get(`/v1.0/servicePrincipals/${objectId}`);
    const principalId = args.user_object_id;
    const grant = await graph.post('/v1.0/oauth2PermissionGrants', {
      '@odata.type': '#microsoft.graph.oAuth2PermissionGrant',
      clientId,
      consentType: principalId === undefined ? 'AllPrincipals' : 'Principal',
      ...(principalId !== undefined && { principalId }),
      resourceId,
      scope: args.claim_values.join(' '),
    });
    return { id: `/oauth2PermissionGrants/${textMember(grant, 'id')}` };
  },
);
