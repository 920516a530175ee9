import type { PermissionScope } from './application.js';
import { MICROSOFT_GRAPH_APP_ID, MICROSOFT_GRAPH_RESOURCE } from './microsoft-graph.js';
import { publishedData } from './published-data.js';
import type { PublishedApplication } from './service-principal.js';

/** The tenant of Microsoft's own applications. */
const MICROSOFT_SERVICES = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** What is known of an application of Microsoft's beyond its name. */
interface Known {
  readonly names: readonly string[];
  readonly scopes?: readonly PermissionScope[];
  readonly replyUrls?: readonly string[];
}

const impersonation = (id: string, api: string, adminName: string): PermissionScope => ({
  adminConsentDescription: `Allows the application to access ${api} acting as users in the organization.`,
  adminConsentDisplayName: adminName,
  id,
  isEnabled: true,
  type: 'User',
  userConsentDescription: `Allows the application to access ${api} as you.`,
  userConsentDisplayName: adminName,
  value: 'user_impersonation',
});

/** The ids of the first-party applications that the local cloud itself names. */
export const firstPartyIds = {
  azureResourceManager: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  azureKeyVault: 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093',
  azureStorage: 'e406a681-f3d4-42a8-90b6-c2b029497af1',
  azureDevOps: '499b84ac-1321-427f-aa17-267ca6975798',
  azureSqlDatabase: '022907d3-0f1b-48f7-badc-1ba6abab6d66',
  azureAppService: 'abfa0a7c-a6b6-4736-8310-5855508787cd',
  azureActiveDirectoryGraph: '00000002-0000-0000-c000-000000000000',
  exchangeOnline: '00000002-0000-0ff1-ce00-000000000000',
  sharePointOnline: '00000003-0000-0ff1-ce00-000000000000',
} as const;

/**
 * Names and scopes as recordings of Microsoft Graph show them, else as the documentation of the service has them.
 *
 * @see https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const known: Readonly<Record<string, Known>> = {
  [firstPartyIds.azureResourceManager]: {
    names: [
      'https://management.azure.com/',
      'https://management.core.windows.net/',
      firstPartyIds.azureResourceManager,
      'Windows Azure Service Management API',
    ],
    replyUrls: ['https://management.core.windows.net/'],
    scopes: [
      {
        ...impersonation(
          '41094075-9dad-400e-a0bd-54e686782033',
          'the Azure Management Service API',
          'Access Azure Service Management as organization users (preview)',
        ),
        userConsentDescription: 'Allows the application to access Azure Service Management as you.',
        userConsentDisplayName: 'Access Azure Service Management as you (preview)',
      },
    ],
  },
  [firstPartyIds.azureKeyVault]: {
    names: ['https://vault.azure.net', firstPartyIds.azureKeyVault],
    scopes: [
      impersonation(
        'f53da476-18e3-4152-8e01-aec403e6edc0',
        'Azure Key Vault',
        'Have full access to the Azure Key Vault service',
      ),
    ],
  },
  [firstPartyIds.azureStorage]: {
    names: ['https://storage.azure.com/', firstPartyIds.azureStorage],
    scopes: [impersonation('03e0da56-190b-40ad-a80c-ea378c433f7f', 'Azure Storage', 'Access Azure Storage')],
  },
  [firstPartyIds.azureDevOps]: { names: [firstPartyIds.azureDevOps, 'https://app.vssps.visualstudio.com/'] },
  [firstPartyIds.azureSqlDatabase]: {
    names: ['https://database.windows.net/', firstPartyIds.azureSqlDatabase],
  },
  [firstPartyIds.azureAppService]: {
    names: ['https://appservice.azure.com', 'Microsoft.Azure.WebSites', firstPartyIds.azureAppService],
    scopes: [
      {
        adminConsentDescription: 'Allow the application to access all the APIs registered with App Service',
        adminConsentDisplayName: 'Access APIs registered with App Service',
        id: 'e0ea806b-d128-49dc-ac08-2bf18f7874d8',
        isEnabled: true,
        type: 'User',
        userConsentDescription: 'Allow the application to access all the APIs registered with App Service',
        userConsentDisplayName: 'Access APIs registered with App Service',
        value: 'user_impersonation',
      },
    ],
  },
  [firstPartyIds.azureActiveDirectoryGraph]: {
    names: ['https://graph.windows.net', firstPartyIds.azureActiveDirectoryGraph],
  },
  [firstPartyIds.exchangeOnline]: {
    names: ['https://outlook.office365.com', firstPartyIds.exchangeOnline],
  },
  [firstPartyIds.sharePointOnline]: { names: [firstPartyIds.sharePointOnline] },
};

/** Microsoft Graph's names, as recorded. */
const GRAPH_NAMES = [
  'https://canary.graph.microsoft.com/',
  'https://graph.microsoft.us/',
  'https://dod-graph.microsoft.us/',
  'https://graph.microsoft.us',
  'https://graph.microsoft.com/',
  'https://canary.graph.microsoft.com',
  MICROSOFT_GRAPH_RESOURCE,
  'https://ags.windows.net',
  '00000003-0000-0000-c000-000000000000/ags.windows.net',
  MICROSOFT_GRAPH_APP_ID,
  'Microsoft.Azure.AgregatorService',
  'https://dod-graph.microsoft.us',
];

const published = new Map<string, PublishedApplication>();

/** What an application of Microsoft's publishes in every tenant; undefined for an id that is none's. */
export function firstParty(appId: string): PublishedApplication | undefined {
  const made = published.get(appId);
  if (made) return made;
  const displayName = publishedData().applications.get(appId);
  if (displayName === undefined) return undefined;
  const application = describe(appId, displayName);
  published.set(appId, application);
  return application;
}

function describe(appId: string, displayName: string): PublishedApplication {
  const isGraph = appId === MICROSOFT_GRAPH_APP_ID;
  const { names = [appId], scopes = [], replyUrls = [] } = known[appId] ?? {};
  return {
    displayName,
    description: null,
    ownerTenantId: MICROSOFT_SERVICES,
    names: isGraph ? GRAPH_NAMES : names,
    signInAudience: 'AzureADMultipleOrgs',
    appRoles: isGraph ? publishedData().graphRoles : [],
    scopes: isGraph ? publishedData().graphScopes : scopes,
    homepage: null,
    logoutUrl: null,
    replyUrls,
    info: {
      logoUrl: null,
      marketingUrl: null,
      privacyStatementUrl: null,
      supportUrl: null,
      termsOfServiceUrl: null,
    },
    accessTokenVersion: null,
    optionalAccessTokenClaims: [],
  };
}
