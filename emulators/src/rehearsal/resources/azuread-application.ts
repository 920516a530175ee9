import { randomUUID } from 'node:crypto';
import { incorrect } from '../problem.js';
import type { AzureadSession } from '../providers/azuread.js';
import type { GraphObject } from '../providers/graph.js';
import type { Read } from '../schema/schema.js';
import {
  apiBody,
  applicationBody,
  applicationChange,
  wantsMappedClaims,
} from './azuread-application-body.js';
import { applicationSchema } from './azuread-application-schema.js';
import {
  completeOwners,
  idsByValue,
  planOwners,
  reference,
  temporaryName,
  textMember,
} from './directory-objects.js';
import { azureadType } from './resource-type.js';

type Args = Read<typeof applicationSchema>;

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application */
export const azureadApplication = azureadType(
  'azuread_application',
  applicationSchema,
  async (args, session) => {
    const { graph, objectId: caller } = session;
    if (args.prevent_duplicate_names === true) await refuseDuplicate(args.display_name, session);
    const owners = planOwners(caller, args.owners ?? []);
    const references = owners.atCreation.map((owner) => reference(graph, owner));
    const created = await graph.post('/v1.0/applications', applicationBody(args, references));
    const objectId = textMember(created, 'id');
    await settle(args, objectId, session);
    await completeOwners(graph, `/v1.0/applications/${objectId}`, caller, owners);
    return attributes(args, created, await graph.get(`/v1.0/applications/${objectId}`));
  },
);

async function refuseDuplicate(name: string, { graph }: AzureadSession): Promise<void> {
  const [found] = await graph.find('/v1.0/applications', 'displayName', name);
  if (found !== undefined)
    throw incorrect(`an application named "${name}" exists already, and prevent_duplicate_names is set`);
}

/** What the provider changes as soon as the application exists. */
async function settle(args: Args, objectId: string, { graph }: AzureadSession): Promise<void> {
  const path = `/v1.0/applications/${objectId}`;
  for (const displayName of [temporaryName(randomUUID()), args.display_name])
    await graph.patch(path, applicationChange({ displayName }));
  const required = args.oauth2_post_response_required;
  if (required !== undefined) {
    await graph.patch(
      `/beta/applications/${objectId}`,
      applicationChange({ oauth2RequirePostResponse: required }),
    );
  }
  if (wantsMappedClaims(args)) await graph.patch(path, applicationChange({ api: apiBody(args, true) }));
}

interface Application {
  readonly api?: { readonly oauth2PermissionScopes?: unknown };
  readonly appRoles?: unknown;
}

interface Credential {
  readonly keyId: string;
  readonly secretText: string;
}

function attributes(args: Args, created: GraphObject, read: GraphObject): Record<string, unknown> {
  const { api, appRoles } = read as Application;
  const [credential] = (created['passwordCredentials'] ?? []) as readonly Credential[];
  const objectId = textMember(read, 'id');
  return {
    id: `/applications/${objectId}`,
    app_role_ids: idsByValue(appRoles),
    client_id: textMember(read, 'appId'),
    oauth2_permission_scope_ids: idsByValue(api?.oauth2PermissionScopes),
    object_id: objectId,
    password: args.password.map((password) => ({
      ...password,
      key_id: credential?.keyId,
      value: credential?.secretText,
    })),
    publisher_domain: textMember(read, 'publisherDomain'),
  };
}
