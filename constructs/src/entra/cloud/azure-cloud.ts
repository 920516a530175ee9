/** The addresses of a cloud of Microsoft's, and what its Entra ID is called by others. */
export interface AzureCloudAddresses {
  /** Where people and programs sign in, and what `iss` of a version 2 token begins with. */
  readonly login: string;
  readonly graph: string;
  /** What Entra expects as `aud` of a token that stands in for a credential. */
  readonly tokenExchangeAudience: string;
  /** What the host name of a key vault ends with. */
  readonly keyVaultSuffix: string;
}

/**
 * A cloud of Microsoft's: the public one, or a national one, which has tenants, hosts and audiences of its own. A stack
 * says it once, to its provider:
 * `new AzureadProvider(this, 'azuread', { environment: AzureCloud.CHINA.environment })`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export class AzureCloud {
  static readonly PUBLIC = new AzureCloud('public', ['global'], {
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    tokenExchangeAudience: 'api://AzureADTokenExchange',
    keyVaultSuffix: 'vault.azure.net',
  });
  /** US government, level 4. */
  static readonly US_GOVERNMENT = new AzureCloud('usgovernment', ['usgovernmentl4'], {
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    tokenExchangeAudience: 'api://AzureADTokenExchangeUSGov',
    keyVaultSuffix: 'vault.usgovcloudapi.net',
  });
  /** US government, level 5 (Department of Defense). */
  static readonly US_GOVERNMENT_DOD = new AzureCloud('usgovernmentl5', ['dod'], {
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    tokenExchangeAudience: 'api://AzureADTokenExchangeUSGov',
    keyVaultSuffix: 'vault.usgovcloudapi.net',
  });
  /** China, operated by 21Vianet. */
  static readonly CHINA = new AzureCloud('china', [], {
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    tokenExchangeAudience: 'api://AzureADTokenExchangeChina',
    keyVaultSuffix: 'vault.azure.cn',
  });

  /** All of them. */
  static readonly ALL: readonly AzureCloud[] = [
    AzureCloud.PUBLIC,
    AzureCloud.US_GOVERNMENT,
    AzureCloud.US_GOVERNMENT_DOD,
    AzureCloud.CHINA,
  ];

  private constructor(
    /** What the providers azuread and azurerm call it. */
    readonly environment: string,
    private readonly otherNames: readonly string[],
    readonly addresses: AzureCloudAddresses,
  ) {}

  /** Every name that the provider has for it. */
  get names(): readonly string[] {
    return [this.environment, ...this.otherNames];
  }
}
