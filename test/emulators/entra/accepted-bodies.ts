import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { ids, role, scope, type Harness } from './harness.js';

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
    preAuthorizedApplications: [{ appId: ids.other, delegatedPermissionIds: [ids.write] }],
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
      resourceAccess: [{ id: 'e1fe6dd8-ba31-4d61-89e7-88639da4658d', type: 'Scope' }],
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
  return accepted;
}
