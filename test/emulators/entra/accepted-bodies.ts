import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { ids, role, scope, type Harness } from './harness.js';
import { readRecording } from './recording.js';

/** A request of a route that takes a body. */
export interface Accepted {
  readonly route: string;
  readonly path: string;
  readonly body: object;
}
const application = (name: string, tenantId: string): object => ({
  '@odata.type': '#microsoft.graph.application',
  api: {
    acceptMappedClaims: false,
    knownClientApplications: [ids.other],
    oauth2PermissionScopes: [scope(ids.write, 'Parcels.Read')],
    preAuthorizedApplications: [],
    requestedAccessTokenVersion: 2,
  },
  appRoles: [role(ids.read, 'Parcels.Read.All')],
  description: 'Parcels',
  displayName: name,
  groupMembershipClaims: 'SecurityGroup',
  identifierUris: [`api://${tenantId}/${name}`],
  info: {
    marketingUrl: 'https://example.com/',
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  },
  isDeviceOnlyAuthSupported: false,
  isFallbackPublicClient: false,
  optionalClaims: {
    accessToken: [{ name: 'idtyp', additionalProperties: [], essential: false, source: null }],
    idToken: [],
  },
  publicClient: { redirectUris: ['http://localhost'] },
  requiredResourceAccess: [
    {
      resourceAppId: '00000003-0000-0000-c000-000000000000',
      resourceAccess: [{ id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' }],
    },
  ],
  signInAudience: 'AzureADMyOrg',
  spa: { redirectUris: ['https://spa.example.com/'] },
  tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
  web: {
    homePageUrl: 'https://example.com/',
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    logoutUrl: 'https://example.com/out',
    redirectUris: ['https://example.com/cb'],
  },
});

const credential = (name: string): object => ({
  audiences: ['api://AzureADTokenExchange'],
  description: 'Deployments',
  issuer: 'https://token.actions.githubusercontent.com',
  name,
  subject: `repo:example/${name}:ref:refs/heads/main`,
});

const principal: object = {
  accountEnabled: true,
  alternativeNames: ['parcels'],
  appRoleAssignmentRequired: false,
  description: 'Parcels',
  loginUrl: 'https://example.com/',
  notes: 'Notes',
  notificationEmailAddresses: ['a@example.com'],
  preferredSingleSignOnMode: null,
  samlSingleSignOnSettings: { relayState: 'x' },
  tags: ['HideApp'],
};

const user = (name: string, domain: string): object => ({
  accountEnabled: true,
  displayName: name,
  mailNickname: name,
  passwordProfile: { forceChangePasswordNextSignIn: false, password: 'xWwvJ]6NMw+bWH-d' },
  userPrincipalName: `${name}@${domain}`,
});

const group = (name: string): object => ({
  description: name,
  displayName: name,
  groupTypes: [],
  mailEnabled: false,
  mailNickname: name,
  securityEnabled: true,
});

const policy: object = {
  definition: ['{"ClaimsMappingPolicy":{"Version":1,"IncludeBasicClaimSet":"true","ClaimsSchema":[]}}'],
  displayName: 'Names',
  isOrganizationDefault: false,
};

/** One that the azuread provider sent. */
function certificate(): object {
  const patches = readRecording('secretless').filter(({ method }) => method === 'PATCH');
  const bodies = patches.map(({ requestBody }) => requestBody as { keyCredentials?: { key?: string }[] });
  const sent = bodies.flatMap(({ keyCredentials = [] }) => keyCredentials).find(({ key }) => key)!;
  return { ...sent, keyId: null };
}

/** Fills a tenant; a request of each route with a body that it takes. */
export async function acceptedByGraph(harness: Harness): Promise<ReadonlyMap<string, Accepted>> {
  const accepted = new Map<string, Accepted>();
  const { tenantId, callerObjectId } = harness.identity;
  const target = await harness.install({
    displayName: 'Target',
    appRoles: [role(ids.read, 'Parcels.Read.All')],
  });
  const client = await harness.install({ displayName: 'Client' });
  const later = (await harness.register({ displayName: 'Later' })) as { appId: string };
  const app = `/applications/${target.id}`;
  const { id: credentialId } = await harness.done(
    'POST',
    `/v1.0${app}/federatedIdentityCredentials`,
    credential('first'),
  );
  const { keyId } = await harness.done('POST', `/v1.0${app}/addPassword`);
  const grant = {
    clientId: client.principalId,
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: target.principalId,
    scope: 'Parcels.Read',
  };
  const { id: grantId } = await harness.done('POST', '/v1.0/oauth2PermissionGrants', grant);
  const caller = `https://graph.microsoft.com/v1.0/directoryObjects/${callerObjectId}`;
  const of = (route: string, path: string, body: object) => accepted.set(route, { route, path, body });
  of('POST /applications', '/applications', {
    ...application('one', tenantId),
    'owners@odata.bind': [caller],
  });
  of('PATCH /applications/{id}', app, application('two', tenantId));
  of('POST /applications/{id}/addPassword', `${app}/addPassword`, {
    passwordCredential: {
      displayName: 'hall',
      startDateTime: '2026-11-21T00:00:00Z',
      endDateTime: '2027-03-01T00:00:00Z',
    },
  });
  of('POST /applications/{id}/removePassword', `${app}/removePassword`, { keyId: keyId as string });
  of('POST /applications/{id}/owners/$ref', `/applications/${target.id}/owners/$ref`, {
    '@odata.id': caller.replace(callerObjectId, client.principalId),
  });
  of(
    'POST /applications/{id}/federatedIdentityCredentials',
    `${app}/federatedIdentityCredentials`,
    credential('second'),
  );
  of(
    'PATCH /applications/{id}/federatedIdentityCredentials/{credentialId}',
    `${app}/federatedIdentityCredentials/${String(credentialId)}`,
    credential('first'),
  );
  of('POST /servicePrincipals', '/servicePrincipals', {
    appId: later.appId,
    ...principal,
    'owners@odata.bind': [caller],
  });
  of('PATCH /servicePrincipals/{id}', `/servicePrincipals/${target.principalId}`, principal);
  of('POST /servicePrincipals/{id}/owners/$ref', `/servicePrincipals/${target.principalId}/owners/$ref`, {
    '@odata.id': caller.replace(callerObjectId, client.principalId),
  });
  of(
    'POST /servicePrincipals/{id}/appRoleAssignedTo',
    `/servicePrincipals/${target.principalId}/appRoleAssignedTo`,
    {
      appRoleId: ids.read,
      principalId: client.principalId,
      resourceId: target.principalId,
    },
  );
  of('POST /oauth2PermissionGrants', '/oauth2PermissionGrants', {
    ...grant,
    consentType: 'Principal',
    principalId: seededIds.user,
  });
  of('PATCH /oauth2PermissionGrants/{id}', `/oauth2PermissionGrants/${String(grantId)}`, {
    scope: 'Parcels.Read Parcels.Write',
  });
  const directoryObject = (id: string) => ({ '@odata.id': caller.replace(callerObjectId, id) });
  const domain = harness.identity.tenantDomain;
  const [team, crew] = [
    await harness.done('POST', '/v1.0/groups', group('team')),
    await harness.done('POST', '/v1.0/groups', group('crew')),
  ];
  const { id: policyId } = await harness.done('POST', '/v1.0/policies/claimsMappingPolicies', policy);
  const owned = `/servicePrincipals/${target.principalId}`;
  const { keyId: ownKey } = await harness.done('POST', `/v1.0${owned}/addPassword`);
  const { id: restorable } = await harness.register({ displayName: 'Gone' });
  await harness.done('DELETE', `/v1.0/applications/${String(restorable)}`);
  of('POST /users', '/users', user('robin', domain));
  of('PATCH /users/{id}', `/users/${seededIds.user}`, { displayName: 'Adele', jobTitle: 'Clerk' });
  of('POST /groups', '/groups', group('guild'));
  of('PATCH /groups/{id}', `/groups/${String(team.id)}`, {
    ...group('team'),
    'members@odata.bind': [caller.replace(callerObjectId, client.principalId)],
  });
  of(
    'POST /groups/{id}/members/$ref',
    `/groups/${String(team.id)}/members/$ref`,
    directoryObject(String(crew.id)),
  );
  of(
    'POST /groups/{id}/owners/$ref',
    `/groups/${String(team.id)}/owners/$ref`,
    directoryObject(seededIds.user),
  );
  of('POST /directoryObjects/getByIds', '/directoryObjects/getByIds', {
    ids: [seededIds.user],
    types: ['user', 'group'],
  });
  for (const [set, id] of [
    ['users', seededIds.user],
    ['groups', String(crew.id)],
    ['servicePrincipals', client.principalId],
    ['directoryObjects', seededIds.user],
  ] as const) {
    for (const name of ['getMemberGroups', 'getMemberObjects'])
      of(`POST /${set}/{id}/${name}`, `/${set}/${id}/${name}`, { securityEnabledOnly: true });
    of(`POST /${set}/{id}/checkMemberGroups`, `/${set}/${id}/checkMemberGroups`, {
      groupIds: [String(team.id)],
    });
    of(`POST /${set}/{id}/checkMemberObjects`, `/${set}/${id}/checkMemberObjects`, {
      ids: [String(team.id)],
    });
  }
  of('POST /servicePrincipals/{id}/addPassword', `${owned}/addPassword`, {
    passwordCredential: { displayName: 'hall' },
  });
  of('POST /servicePrincipals/{id}/removePassword', `${owned}/removePassword`, { keyId: ownKey as string });
  for (const [set, holder] of [
    ['applications', app],
    ['servicePrincipals', owned],
  ] as const) {
    const keys = [0, 1].map((index) => ({ ...certificate(), keyId: ids.read.replace(/^../, `a${index}`) }));
    await harness.done('PATCH', `/v1.0${holder}`, { keyCredentials: keys });
    of(`POST /${set}/{id}/addKey`, `${holder}/addKey`, { keyCredential: certificate(), proof: 'a.b.c' });
    of(`POST /${set}/{id}/removeKey`, `${holder}/removeKey`, { keyId: keys[0]!.keyId, proof: 'a.b.c' });
  }
  of(
    'POST /servicePrincipals/{id}/appRoleAssignments',
    `/servicePrincipals/${client.principalId}/appRoleAssignments`,
    {
      appRoleId: '00000000-0000-0000-0000-000000000000',
      principalId: client.principalId,
      resourceId: target.principalId,
    },
  );
  for (const [set, id] of [
    ['users', seededIds.user],
    ['groups', String(crew.id)],
  ] as const) {
    of(`POST /${set}/{id}/appRoleAssignments`, `/${set}/${id}/appRoleAssignments`, {
      appRoleId: '00000000-0000-0000-0000-000000000000',
      principalId: id,
      resourceId: target.principalId,
    });
  }
  of('POST /policies/claimsMappingPolicies', '/policies/claimsMappingPolicies', policy);
  of(
    'PATCH /policies/claimsMappingPolicies/{policyId}',
    `/policies/claimsMappingPolicies/${String(policyId)}`,
    policy,
  );
  of('POST /servicePrincipals/{id}/claimsMappingPolicies/$ref', `${owned}/claimsMappingPolicies/$ref`, {
    '@odata.id': `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${String(policyId)}`,
  });
  of(
    'POST /directory/deletedItems/{id}/restore',
    `/directory/deletedItems/${String(restorable)}/restore`,
    {},
  );
  return accepted;
}
