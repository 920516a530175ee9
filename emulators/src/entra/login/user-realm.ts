import type { Directory } from '../directory/directory.js';
import type { Document } from './answer.js';
import type { Cloud } from './clouds.js';

/**
 * Where a person signs in: here, if the tenant has the domain, else nobody knows. Clients ask before they send a
 * password. The domain of a tenant is never federated here.
 *
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-python/blob/dev/msal/authority.py (user_realm_discovery)
 */
export function userRealm(name: string, { domain }: Directory, { instanceName }: Cloud): Document {
  const asked = decoded(name).split('@').at(-1)!.toLowerCase();
  const cloud = { cloud_instance_name: instanceName, cloud_audience_urn: 'urn:federation:MicrosoftOnline' };
  return asked === domain
    ? { ver: '1.0', account_type: 'Managed', domain_name: domain, ...cloud }
    : { ver: '1.0', account_type: 'Unknown', ...cloud };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
