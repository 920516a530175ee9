import { Token } from 'cdktf';
import { type Checks, type Rule, textLength } from '../../validation/index.js';
import { platformPage } from '../pages.js';
import { guid } from '../permissions/permission-rules.js';
import { AppRegistration } from './app-registration.js';
import type { IdentifierUriProps } from './identifier-uri-props.js';

const SEE = platformPage('identifier-uri-restrictions');

const IDENTIFIER_URI: Rule = {
  allowed:
    'api:// or https://, at most 255 characters, without user name, wildcard, fragment, query or a slash at the end',
  see: SEE,
  accepts: (uri) => uri.length <= 255 && /^(?:api|https):\/\/(?![^/]*@)[^\s*#?]*[^\s*#?/]$/.test(uri),
};

const PERSONAL_URI = textLength(1, 120, platformPage('supported-accounts-validation'));

const DOMAIN: Rule = {
  allowed: 'a domain in lowercase letters, such as example.com',
  see: SEE,
  accepts: (domain) => /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/.test(domain),
};

const TENANT_ID = guid('the tenant', SEE);

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** Checks a URI by its form, and by what is known of its tenant and its application. */
export function checkIdentifierUri(checks: Checks, props: IdentifierUriProps): void {
  const { application, uri, tenantId, verifiedDomains } = props;
  checks
    .that('uri', uri, IDENTIFIER_URI)
    .that('tenantId', tenantId, TENANT_ID)
    .each('verifiedDomains', verifiedDomains, DOMAIN);
  if (uri === undefined || Token.isUnresolved(uri) || !IDENTIFIER_URI.accepts(uri)) return;
  if (application instanceof AppRegistration && application.signInAudience.includes('Personal'))
    checks.that('uri', uri, PERSONAL_URI);
  const fault =
    tenantFault(uri, tenantId) ?? domainFault(uri, verifiedDomains) ?? versionFault(uri, application);
  if (fault !== undefined) checks.fail({ property: 'uri', received: uri, ...fault, see: SEE });
}

interface Fault {
  readonly allowed: string;
  readonly remediation?: string;
}

/** `api://<tenant id>/<string>` is of that tenant. */
function tenantFault(uri: string, tenantId: string | undefined): Fault | undefined {
  if (tenantId === undefined || Token.isUnresolved(tenantId)) return undefined;
  const [first = '', second] = uri.replace(/^api:\/\//, '').split('/');
  const isOfTenant =
    uri.startsWith('api://') && second !== undefined && first.length === 36 && UUID.test(first);
  return isOfTenant && first.toLowerCase() !== tenantId.toLowerCase()
    ? { allowed: `api://${tenantId}/…, since ${first} is another tenant` }
    : undefined;
}

function domainFault(uri: string, domains: readonly string[] | undefined): Fault | undefined {
  if (domains === undefined || domains.some((domain) => Token.isUnresolved(domain))) return undefined;
  const host = /^(?:api|https):\/\/([^/:]+)/.exec(uri)![1]!.toLowerCase();
  const isVerified = domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  // Of an api:// URI any text may stand where a host would, but what looks like a domain is one.
  const isHost = uri.startsWith('https://') || host.includes('.');
  return isHost && !isVerified
    ? { allowed: `a host of the tenant: ${domains.join(', ')}, or one below it` }
    : undefined;
}

/** Tenants refuse a new URI that anybody could have chosen, but for APIs that take tokens of version 2. */
function versionFault(uri: string, application: IdentifierUriProps['application']): Fault | undefined {
  const isOfVersion1 =
    application instanceof AppRegistration && application.requestedAccessTokenVersion === 1;
  if (!isOfVersion1 || !uri.startsWith('api://')) return undefined;
  const [host = ''] = uri.replace('api://', '').split('/');
  return UUID.test(uri) || host.includes('.')
    ? undefined
    : {
        allowed:
          'the client id, the tenant id or a domain of the tenant in it, where tokens are of version 1',
        remediation: 'take requestedAccessTokenVersion 2, or leave uri out for api://<client id>',
      };
}
