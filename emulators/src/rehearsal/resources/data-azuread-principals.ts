import { incorrect } from '../problem.js';
import type { Graph, GraphObject } from '../providers/graph.js';
import { flag, text } from '../schema/arguments.js';
import { textMember } from './directory-objects.js';
import { azureadType } from './resource-type.js';

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/data-sources/group */
export const dataAzureadGroup = azureadType(
  'data.azuread_group',
  { display_name: text(), mail_nickname: text(), object_id: text(), security_enabled: flag() },
  async (args, { graph }) => {
    const found = await findOne(graph, '/v1.0/groups', {
      id: args.object_id,
      displayName: args.display_name,
      mailNickname: args.mail_nickname,
    });
    return { ...attributes(found), mail_nickname: textMember(found, 'mailNickname') };
  },
);

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/data-sources/user */
export const dataAzureadUser = azureadType(
  'data.azuread_user',
  { mail: text(), mail_nickname: text(), object_id: text(), user_principal_name: text() },
  async (args, { graph }) => {
    const found = await findOne(graph, '/v1.0/users', {
      id: args.object_id,
      userPrincipalName: args.user_principal_name,
      mail: args.mail,
      mailNickname: args.mail_nickname,
    });
    return {
      ...attributes(found),
      mail: textMember(found, 'mail'),
      user_principal_name: textMember(found, 'userPrincipalName'),
    };
  },
);

const attributes = (found: GraphObject) => ({
  id: textMember(found, 'id'),
  display_name: textMember(found, 'displayName'),
  object_id: textMember(found, 'id'),
});

async function findOne(
  graph: Graph,
  collection: string,
  by: Readonly<Record<string, string | undefined>>,
): Promise<GraphObject> {
  const [[property, value] = [], ...others] = Object.entries(by).filter(([, each]) => each !== undefined);
  if (property === undefined || value === undefined || others.length > 0)
    throw incorrect(`exactly one is required to look somebody up: ${Object.keys(by).join(', ')}`);
  if (property === 'id') return graph.get(`${collection}/${value}`);
  const [found, ...more] = await graph.find(collection, property, value);
  if (found === undefined || more.length > 0)
    throw incorrect(`${found === undefined ? 'nobody has' : 'several have'} the ${property} ${value}`);
  return found;
}
