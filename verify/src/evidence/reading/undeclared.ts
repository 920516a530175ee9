import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';

/** Names and scopes of the API's permissions that a client was not given. */
export const undeclaredIn = ({ api }: Manifest, client: ManifestClient): [name: string, scope: string][] =>
  Object.entries(api.permissions)
    .filter(([name]) => !client.permissions.includes(name))
    .map(([name, { scope }]) => [name, scope]);
