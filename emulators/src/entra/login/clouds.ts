/** A cloud of Microsoft's, as its sign-in service speaks of it. */
export interface Cloud {
  /** The host that addresses and issuers of version 2.0 name. */
  readonly login: string;
  /** Hosts that mean the same. */
  readonly aliases: readonly string[];
  /** Regions of the service are hosts below this one, such as `westeurope.login.microsoft.com`. */
  readonly regions: string;
  /** The host of issuers of version 1.0. */
  readonly tokenService: string;
  readonly instanceName: string;
  /** Of Azure AD Graph. */
  readonly directoryHost: string;
  /** Of Microsoft Graph. */
  readonly graphHost: string;
  readonly accessUrl: string;
  /** Where a tenant is. */
  readonly region: string;
  /** Whether its documents speak of mutual TLS; of the national ones no public source shows it. */
  readonly hasMutualTls: boolean;
}

/**
 * The public cloud, and the national ones that are still there.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/authentication-national-cloud
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-python/blob/dev/msal/application.py (regions)
 */
const clouds: readonly [Cloud, ...Cloud[]] = [
  {
    login: 'login.microsoftonline.com',
    aliases: ['login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    regions: 'login.microsoft.com',
    tokenService: 'sts.windows.net',
    instanceName: 'microsoftonline.com',
    directoryHost: 'graph.windows.net',
    graphHost: 'graph.microsoft.com',
    accessUrl: 'https://pas.windows.net',
    region: 'EU',
    hasMutualTls: true,
  },
  {
    login: 'login.microsoftonline.us',
    aliases: ['login.usgovcloudapi.net'],
    regions: 'login.microsoftonline.us',
    tokenService: 'sts.windows.net',
    instanceName: 'microsoftonline.us',
    directoryHost: 'graph.windows.net',
    graphHost: 'graph.microsoft.us',
    accessUrl: 'https://pasff.usgovcloudapi.net',
    region: 'USGov',
    hasMutualTls: false,
  },
  {
    login: 'login.partner.microsoftonline.cn',
    aliases: ['login.chinacloudapi.cn', 'sts.chinacloudapi.cn'],
    regions: 'login.partner.microsoftonline.cn',
    tokenService: 'sts.chinacloudapi.cn',
    instanceName: 'partner.microsoftonline.cn',
    directoryHost: 'graph.chinacloudapi.cn',
    graphHost: 'microsoftgraph.chinacloudapi.cn',
    accessUrl: 'https://pas.chinacloudapi.cn',
    region: 'AS',
    hasMutualTls: false,
  },
];

const REGION = /^[a-z0-9]+$/;

/** Whether a host is of the sign-in service of a cloud: under one of its names, or in a region. */
export const isHostOf = ({ login, aliases, regions }: Cloud, host: string): boolean =>
  host === login ||
  aliases.includes(host) ||
  (host.endsWith(`.${regions}`) && REGION.test(host.slice(0, -regions.length - 1)));

/** Whether a host is of the sign-in service of any cloud. */
export const isLoginHost = (host: string): boolean => clouds.some((cloud) => isHostOf(cloud, host));

/** The cloud whose sign-in service a host is of. Under its own address the local cloud is the public one. */
export const cloudOf = (host: string): Cloud => clouds.find((cloud) => isHostOf(cloud, host)) ?? clouds[0];

/** Whether a host is Microsoft Graph's, in any cloud. */
export const isGraphHost = (host: string): boolean => clouds.some(({ graphHost }) => graphHost === host);
