import { randomUUID } from 'node:crypto';
import { incorrect, unsupported } from '../problem.js';
import type { AzureadSession } from '../providers/azuread.js';
import type { GraphObject } from '../providers/graph.js';
import { flag, required, text, textSet, withDefault } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { byStringHash } from '../schema/set-order.js';
import { orNull } from './azuread-application-body.js';
import {
  completeOwners,
  idsByValue,
  planOwners,
  reference,
  temporaryName,
  textMember,
} from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = {
  account_enabled: withDefault(flag(), true),
  alternative_names: textSet(),
  app_role_assignment_required: flag(),
  client_id: required(text()),
  description: text(),
  login_url: text(),
  notes: text(),
  notification_email_addresses: textSet(),
  owners: textSet(byStringHash),
  preferred_single_sign_on_mode: text(),
  tags: textSet(byStringHash),
  use_existing: flag(),
};

type Args = Read<typeof schema>;

const COLLECTION = '/v1.0/servicePrincipals';
const TYPE = { '@odata.type': '#microsoft.graph.servicePrincipal' };

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/service_principal */
export const azureadServicePrincipal = azureadType(
  'azuread_service_principal',
  schema,
  async (args, session) => {
    const [existing] = await session.graph.find(COLLECTION, 'appId', args.client_id);
    const objectId =
      existing === undefined ? await create(args, session) : await adopt(args, existing, session);
    return attributes(await session.graph.get(`${COLLECTION}/${objectId}`));
  },
);

async function create(args: Args, { graph, objectId: caller }: AzureadSession): Promise<string> {
  const owners = planOwners(caller, args.owners ?? []);
  const created = await graph.post(COLLECTION, {
    ...TYPE,
    ...settings(args),
    appId: args.client_id,
    description: temporaryName(randomUUID()),
    'owners@odata.bind': owners.atCreation.map((owner) => reference(graph, owner)),
  });
  const path = `${COLLECTION}/${textMember(created, 'id')}`;
  await graph.patch(path, { ...TYPE, description: orNull(args.description) });
  await completeOwners(graph, path, caller, owners);
  return textMember(created, 'id');
}

async function adopt(args: Args, existing: GraphObject, { graph }: AzureadSession): Promise<string> {
  if (args.use_existing !== true)
    throw incorrect('the application has a service principal already', 'use_existing = true');
  if (args.owners !== undefined) throw unsupported('owners of a service principal that exists already');
  const objectId = textMember(existing, 'id');
  await graph.patch(`${COLLECTION}/${objectId}`, { ...TYPE, ...settings(args) });
  return objectId;
}

const settings = (args: Args) => ({
  accountEnabled: args.account_enabled,
  alternativeNames: args.alternative_names ?? [],
  appRoleAssignmentRequired: args.app_role_assignment_required ?? false,
  description: orNull(args.description),
  loginUrl: orNull(args.login_url),
  notes: orNull(args.notes),
  notificationEmailAddresses: args.notification_email_addresses ?? [],
  preferredSingleSignOnMode: orNull(args.preferred_single_sign_on_mode),
  samlSingleSignOnSettings: {},
  tags: args.tags ?? [],
});

function attributes(principal: GraphObject): Record<string, unknown> {
  const objectId = textMember(principal, 'id');
  const clientId = textMember(principal, 'appId');
  const names = (principal['servicePrincipalNames'] ?? []) as readonly string[];
  return {
    id: `/servicePrincipals/${objectId}`,
    app_role_ids: idsByValue(principal['appRoles']),
    application_tenant_id: textMember(principal, 'appOwnerOrganizationId'),
    client_id: clientId,
    display_name: textMember(principal, 'displayName'),
    oauth2_permission_scope_ids: idsByValue(principal['oauth2PermissionScopes']),
    object_id: objectId,
    service_principal_names: names.filter((name) => name.toLowerCase() !== clientId.toLowerCase()),
    sign_in_audience: textMember(principal, 'signInAudience'),
    type: textMember(principal, 'servicePrincipalType'),
  };
}
