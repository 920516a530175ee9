import { incorrect } from '../problem.js';
import type { GraphObject } from '../providers/graph.js';
import type { Graph } from '../providers/graph.js';
import { text } from '../schema/arguments.js';
import { idsByValue, textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = { client_id: text(), display_name: text(), object_id: text() };

const COLLECTION = '/v1.0/servicePrincipals';

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/data-sources/service_principal */
export const dataAzureadServicePrincipal = azureadType(
  'data.azuread_service_principal',
  schema,
  async (args, { graph }) => {
    const principal = await find(graph, args);
    const objectId = textMember(principal, 'id');
    return {
      id: `/servicePrincipals/${objectId}`,
      app_role_ids: idsByValue(principal['appRoles']),
      client_id: textMember(principal, 'appId'),
      display_name: textMember(principal, 'displayName'),
      oauth2_permission_scope_ids: idsByValue(principal['oauth2PermissionScopes']),
      object_id: objectId,
    };
  },
);

async function find(
  graph: Graph,
  args: { client_id: string | undefined; display_name: string | undefined; object_id: string | undefined },
): Promise<GraphObject> {
  if (args.object_id !== undefined) return graph.get(`${COLLECTION}/${args.object_id}`);
  const [property, value] =
    args.client_id === undefined ? ['displayName', args.display_name] : ['appId', args.client_id];
  if (value === undefined) throw incorrect('one of client_id, display_name and object_id is required');
  const [principal] = await graph.find(COLLECTION, property, value);
  if (principal === undefined) throw incorrect(`no service principal with ${property} ${value}`);
  return principal;
}
