/**
 * The cloud metadata document, from which providers learn where the sign-in service and Microsoft Graph are.
 * It is the public cloud's, with those two moved to where the local cloud can be reached by address, since a
 * provider resolves names by itself.
 *
 * @see https://learn.microsoft.com/en-us/rest/api/resources/ (the `metadata/endpoints` operation of Azure Resource Manager)
 */
export const metadataDocument = (endpoint: string): Record<string, unknown> => ({
  name: 'AzureCloud',
  portal: 'https://portal.azure.com',
  resourceManager: 'https://management.azure.com/',
  microsoftGraphResourceId: `${endpoint}/`,
  graphAudience: 'https://graph.windows.net/',
  graph: 'https://graph.windows.net/',
  gallery: 'https://gallery.azure.com/',
  media: 'https://rest.media.azure.net',
  batch: 'https://batch.core.windows.net/',
  authentication: {
    loginEndpoint: endpoint,
    audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
    tenant: 'common',
    identityProvider: 'AAD',
  },
  suffixes: {
    storage: 'core.windows.net',
    keyVaultDns: 'vault.azure.net',
    sqlServerHostname: 'database.windows.net',
    acrLoginServer: 'azurecr.io',
  },
});
