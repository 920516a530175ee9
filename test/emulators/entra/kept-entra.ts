import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { routes } from '../../../emulators/src/entra/graph/routes.js';
import type { Kept, PublishedKey } from '../core/kept.js';
import { Harness, ids, role, scope } from './harness.js';

/** Paths with something of each kind behind them, by the path of a route. */
async function fill(harness: Harness): Promise<Readonly<Record<string, string>>> {
  const api = await harness.install({
    displayName: 'Parcels',
    appRoles: [role(ids.read, 'Parcels.Read.All')],
    api: { oauth2PermissionScopes: [scope(ids.write, 'Parcels.Write')], requestedAccessTokenVersion: 2 },
    identifierUris: [`api://${harness.identity.tenantId}/parcels`],
  });
  const client = await harness.install({ displayName: 'Reports' });
  await harness.done('POST', `/v1.0/applications/${api.id}/owners/$ref`, {
    '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${seededIds.user}`,
  });
  const credential = await harness.done('POST', `/v1.0/applications/${api.id}/federatedIdentityCredentials`, {
    name: 'pipeline',
    issuer: 'https://token.actions.githubusercontent.com',
    subject: 'repo:example/parcels:ref:refs/heads/main',
    audiences: ['api://AzureADTokenExchange'],
  });
  const assignment = await harness.assign(client, api, ids.read);
  const grant = await harness.done('POST', '/v1.0/oauth2PermissionGrants', {
    clientId: client.principalId,
    consentType: 'AllPrincipals',
    resourceId: api.principalId,
    scope: 'Parcels.Write',
  });
  const { id: deleted } = await harness.install({ displayName: 'Gone' });
  await harness.done('DELETE', `/v1.0/applications/${deleted}`);
  const people = await fillWithPeople(harness);
  const held: Record<string, string> = {};
  for (const [set, principalId] of [
    ['users', seededIds.user],
    ['groups', people.group],
  ] as const) {
    const path = `/${set}/${principalId}/appRoleAssignments`;
    const { id } = await harness.done('POST', `/v1.0${path}`, {
      appRoleId: '00000000-0000-0000-0000-000000000000',
      principalId,
      resourceId: api.principalId,
    });
    held[`/${set}/{id}/appRoleAssignments/{assignmentId}`] = `${path}/${id as string}`;
  }
  return {
    ...held,
    '/servicePrincipals/{id}/appRoleAssignments/{assignmentId}': `/servicePrincipals/${client.principalId}/appRoleAssignments/${assignment.id as string}`,
    '/applications/{id}': `/applications/${api.id}`,
    '/servicePrincipals/{id}': `/servicePrincipals/${api.principalId}`,
    '/directory/deletedItems/{id}': `/directory/deletedItems/${deleted}`,
    '/oauth2PermissionGrants/{id}': `/oauth2PermissionGrants/${grant.id}`,
    '/users/{id}': `/users/${seededIds.user}`,
    '/groups/{id}': `/groups/${people.group}`,
    '/directoryObjects/{id}': `/directoryObjects/${people.group}`,
    '/domains/{id}': `/domains/${harness.identity.tenantDomain}`,
    '{policyId}': people.policy,
    '{credentialId}': credential.id as string,
    '{assignmentId}': assignment.id as string,
  };
}

/** A group with a member, a policy, and a deleted user and group. */
async function fillWithPeople(
  harness: Harness,
): Promise<{ readonly group: string; readonly policy: string }> {
  const group = (name: string, groupTypes: readonly string[]) =>
    harness.done('POST', '/v1.0/groups', {
      displayName: name,
      groupTypes,
      mailEnabled: groupTypes.length > 0,
      mailNickname: name,
      securityEnabled: true,
      'members@odata.bind': [`https://graph.microsoft.com/v1.0/users/${seededIds.user}`],
    });
  const team = await group('team', []);
  const club = await group('club', ['Unified']);
  await harness.done('DELETE', `/v1.0/groups/${club.id as string}`);
  const user = await harness.done('POST', '/v1.0/users', {
    accountEnabled: true,
    displayName: 'Robin',
    mailNickname: 'robin',
    passwordProfile: { password: 'xWwvJ]6NMw+bWH-d' },
    userPrincipalName: `robin@${harness.identity.tenantDomain}`,
  });
  await harness.done('DELETE', `/v1.0/users/${user.id as string}`);
  const policy = await harness.done('POST', '/v1.0/policies/claimsMappingPolicies', {
    definition: ['{"ClaimsMappingPolicy":{"Version":1}}'],
    displayName: 'Names',
  });
  return { group: team.id as string, policy: policy.id as string };
}

/** Every path of Graph that can be read, with the ids of what is there. */
const readable = (names: Readonly<Record<string, string>>): string[] =>
  routes
    .filter(({ method, path }) => method === 'GET' && path !== '/me' && !path.endsWith('/$count'))
    .map(({ path }) =>
      Object.entries(names).reduce((text, [name, value]) => text.replace(name, value), path),
    );

/** A tenant that has one of everything, a client of it, and all that can be asked there. */
export async function keptEntra(): Promise<Kept> {
  let harness = new Harness();
  const paths = readable(await fill(harness));
  const { value } = await harness.done('GET', '/v1.0/applications');
  const reports = (value as { id: string; appId: string; displayName: string }[]).find(
    ({ displayName }) => displayName === 'Reports',
  )!;
  const credentials = await harness.addSecret(reports);
  const keys = `https://login.microsoftonline.com/${harness.identity.tenantId}/discovery/v2.0/keys`;
  return {
    get service() {
      return harness.service;
    },
    renew: () => void (harness = harness.fresh()),
    async ask(): Promise<readonly unknown[]> {
      const answers = [];
      for (const path of paths) {
        for (const version of ['v1.0', 'beta'])
          answers.push([path, await read(harness, `/${version}${path}`)]);
      }
      return [...answers, (await harness.send(keys)).body, harness.service.snapshot()];
    },
    tokens: {
      issue: async () =>
        (await harness.signIn(credentials, `api://${harness.identity.tenantId}/parcels`)).body
          .access_token as string,
      published: async () => (await harness.send(keys)).body.keys as readonly PublishedKey[],
    },
  };
}

async function read(harness: Harness, path: string): Promise<unknown> {
  const { status, body } = await harness.graph('GET', path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
