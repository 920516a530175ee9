import { refusedAuthorizations } from './reading/refused-authorizations.js';

/** Addresses that are not registered, though they look like one that is; those that no server can tell apart are none. */
function spellingsOf(registered: string): [what: string, uri: string][] {
  const url = new URL(registered);
  const { protocol, host, hostname, pathname } = url;
  const path = pathname === '/' ? '' : pathname;
  const spelled: [string, string][] = [
    ['another host', `${protocol}//verify-issuers.example${path}`],
    ['a host below it', `${protocol}//verify-issuers.${host}${path}`],
    ['a host that ends alike', `${protocol}//verify-issuers-${host}${path}`],
    ['a host that begins alike', `${protocol}//${hostname}.verify-issuers.example${path}`],
    ['a user before the host', `${protocol}//${host}@verify-issuers.example${path}`],
    ['another port', `${protocol}//${hostname}:8444${path}`],
    ['http', `http://${host}${path}`],
    ['a longer path', `${protocol}//${host}${path}/verify-issuers`],
    ['a slash at the end', path === '' ? '' : `${protocol}//${host}${path}/`],
    ['dots in the path', `${protocol}//${host}${path}/../verify-issuers`],
    [
      'other letters in the path',
      path.toUpperCase() === path ? '' : `${protocol}//${host}${path.toUpperCase()}`,
    ],
    ['a query', `${registered}?verify-issuers=1`],
  ];
  return spelled.filter(([, uri]) => uri !== '' && uri !== registered);
}

/** The client asks to be answered at addresses that it has not registered. */
export const unregisteredRedirects = refusedAuthorizations('unregisteredRedirects', (_, { client }) =>
  spellingsOf(client.redirectUris[0]!)
    .filter(([, uri]) => !client.redirectUris.includes(uri))
    .map(([what, redirect_uri]) => [`redirect_uri with ${what}`, { redirect_uri }]),
);
