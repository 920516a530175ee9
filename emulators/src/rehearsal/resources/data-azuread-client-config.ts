import { azureadType } from './resource-type.js';

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/data-sources/client_config */
export const dataAzureadClientConfig = azureadType('data.azuread_client_config', {}, async (_, session) => ({
  id: `${session.tenantId}-${session.clientId}-${session.objectId}`,
  client_id: session.clientId,
  object_id: session.objectId,
  tenant_id: session.tenantId,
}));
