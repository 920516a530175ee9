import { type AppRegistrationProps, permissionId } from '@oauth-issuers/constructs';

export const id = (name: string) => permissionId('orders', 'scope', name);
export const scope = { id: id('read'), value: 'read', description: 'Read orders' };
export const role = {
  id: permissionId('orders', 'role', 'read'),
  value: 'read.all',
  description: 'Read orders',
};
/** The client id of another API. */
export const API = '11111111-1111-4111-8111-11111111abcd';
/** The object id of somebody. */
export const OWNER = '22222222-2222-4222-8222-22222222abcd';
const items = <T>(count: number, item: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => item(index));
const uris = (count: number, host = 'a') => items(count, (i) => `https://${host}.example.com/${i}`);
const access = (count: number, api = API) => ({
  resourceClientId: api,
  roleIds: items(count, (i) => id(`${i}`)),
});
const personal = { signInAudience: 'AzureADandPersonalMicrosoftAccount' } as const;

type Props = Partial<AppRegistrationProps>;

/** A client that exists already. */
export function known(clientId: string) {
  return { applicationId: '/applications/1', clientId };
}

/** What is just allowed, and what is just not: the same place, from both sides of its bound. */
export const bounds: readonly (readonly [what: string, allowed: Props, refused: object, place: string])[] = [
  [
    'a name of 90 characters for personal accounts',
    { ...personal, displayName: 'x'.repeat(90) },
    { ...personal, displayName: 'x'.repeat(91) },
    'displayName',
  ],
  ['a description', { description: 'x'.repeat(1024) }, { description: 'x'.repeat(1025) }, 'description'],
  ['an empty description', { description: 'x' }, { description: '' }, 'description'],
  [
    'a title of a scope',
    { scopes: [{ ...scope, adminConsentDisplayName: 'x' }] },
    { scopes: [{ ...scope, adminConsentDisplayName: ' ' }] },
    'scopes[0].adminConsentDisplayName',
  ],
  [
    'a text for users',
    { scopes: [{ ...scope, userConsentDescription: 'x' }] },
    { scopes: [{ ...scope, userConsentDescription: '' }] },
    'scopes[0].userConsentDescription',
  ],
  [
    'ids that differ',
    { scopes: [scope, { ...scope, id: id('write'), value: 'write' }] },
    { scopes: [scope, { ...scope, id: scope.id.toUpperCase(), value: 'write' }] },
    'scopes and appRoles: id[1]',
  ],
  [
    'a name of a role',
    { appRoles: [{ ...role, displayName: 'Reader' }] },
    { appRoles: [{ ...role, displayName: ' ' }] },
    'appRoles[0].displayName',
  ],
  [
    'members of a role',
    { appRoles: [{ ...role, allowedMemberTypes: ['User'] }] },
    { appRoles: [{ ...role, allowedMemberTypes: [] }] },
    'appRoles[0].allowedMemberTypes',
  ],
  [
    'members of a role, each once',
    { appRoles: [{ ...role, allowedMemberTypes: ['User', 'Application'] }] },
    { appRoles: [{ ...role, allowedMemberTypes: ['User', 'User'] }] },
    'appRoles[0].allowedMemberTypes[1]',
  ],
  [
    'roles for organizations alone',
    { signInAudience: 'AzureADMultipleOrgs', appRoles: [role] },
    { ...personal, appRoles: [role] },
    'appRoles',
  ],
  [
    'tokens of version 1 for organizations alone',
    { requestedAccessTokenVersion: 1 },
    { ...personal, requestedAccessTokenVersion: 1 },
    'requestedAccessTokenVersion',
  ],
  [
    'a version of tokens',
    { requestedAccessTokenVersion: 2 },
    { requestedAccessTokenVersion: 3 },
    'requestedAccessTokenVersion',
  ],
  [
    'a scope for personal accounts',
    { ...personal, scopes: [{ ...scope, value: 'x'.repeat(40) }] },
    { ...personal, scopes: [{ ...scope, value: 'x'.repeat(41) }] },
    'scopes[0].value',
  ],
  [
    'scopes for personal accounts',
    { ...personal, scopes: items(100, (i) => ({ ...scope, id: id(`${i}`), value: `${i}` })) },
    { ...personal, scopes: items(101, (i) => ({ ...scope, id: id(`${i}`), value: `${i}` })) },
    'scopes',
  ],
  [
    'addresses over all platforms',
    { redirectUris: { web: uris(200), spa: uris(56, 'b') } },
    { redirectUris: { web: uris(200), spa: uris(57, 'b') } },
    'redirectUris',
  ],
  [
    'addresses for personal accounts',
    { ...personal, redirectUris: { web: uris(50), native: uris(50, 'b') } },
    { ...personal, redirectUris: { web: uris(50), native: uris(51, 'b') } },
    'redirectUris',
  ],
  [
    'an address on one platform',
    { redirectUris: { web: ['https://a.example.com/1'], spa: ['https://a.example.com/2'] } },
    { redirectUris: { web: ['https://a.example.com/1'], spa: ['https://a.example.com/1'] } },
    'redirectUris.spa[0]',
  ],
  [
    'an address of the machine on one platform',
    { redirectUris: { web: ['https://localhost:1/a'], native: ['http://localhost:2/a'] } },
    { redirectUris: { web: ['http://localhost:1/a'], native: ['http://localhost:2/a'] } },
    'redirectUris.native[0]',
  ],
  [
    'https addresses of the machine',
    { redirectUris: { web: ['https://localhost:1/a', 'https://localhost:2/b'] } },
    { redirectUris: { web: ['https://localhost:1/a', 'https://localhost:2/a'] } },
    'redirectUris.web[1]',
  ],
  [
    'a logout address by https',
    { logoutUrl: 'https://a.example.com/out' },
    { logoutUrl: 'http://a.example.com/out' },
    'logoutUrl',
  ],
  [
    'a logout address of 255 characters',
    { logoutUrl: `https://a.example.com/${'x'.repeat(233)}` },
    { logoutUrl: `https://a.example.com/${'x'.repeat(234)}` },
    'logoutUrl',
  ],
  ['a home page', { homePageUrl: 'http://a.example.com' }, { homePageUrl: 'a.example.com' }, 'homePageUrl'],
  [
    'terms',
    { termsOfServiceUrl: 'https://a.example.com/t' },
    { termsOfServiceUrl: 'ftp://a/' },
    'termsOfServiceUrl',
  ],
  ['notes', { notes: 'n' }, { notes: '' }, 'notes'],
  [
    'an API by its client id',
    { requiredAccess: [access(1)] },
    { requiredAccess: [access(1, 'api://orders')] },
    'requiredAccess[0].resourceClientId',
  ],
  [
    'an entry that needs something',
    { requiredAccess: [access(1)] },
    { requiredAccess: [{ resourceClientId: API }] },
    'requiredAccess[0]: roleIds and scopeIds',
  ],
  [
    'each API once',
    { requiredAccess: [access(1), access(1, OWNER)] },
    { requiredAccess: [access(1), access(1, API.toUpperCase())] },
    'requiredAccess: resourceClientId[1]',
  ],
  [
    'a role by its id',
    { requiredAccess: [{ resourceClientId: API, roleIds: [role.id] }] },
    { requiredAccess: [{ resourceClientId: API, roleIds: ['read.all'] }] },
    'requiredAccess[0].roleIds[0]',
  ],
  [
    'each scope once',
    { requiredAccess: [{ resourceClientId: API, scopeIds: [id('a'), id('b')] }] },
    { requiredAccess: [{ resourceClientId: API, scopeIds: [id('a'), id('a').toUpperCase()] }] },
    'requiredAccess[0].scopeIds[1]',
  ],
  [
    '400 permissions in all',
    { requiredAccess: [access(200), access(200, OWNER)] },
    { requiredAccess: [access(200), access(201, OWNER)] },
    'requiredAccess: permissions',
  ],
  [
    '30 permissions of an API for personal accounts',
    { ...personal, requiredAccess: [access(30)] },
    { ...personal, requiredAccess: [access(31)] },
    'requiredAccess[0]: roleIds and scopeIds',
  ],
  [
    '200 permissions in all for personal accounts',
    { ...personal, requiredAccess: items(10, (i) => access(20, id(`api-${i}`))) },
    { ...personal, requiredAccess: items(10, (i) => access(i === 0 ? 21 : 20, id(`api-${i}`))) },
    'requiredAccess: permissions',
  ],
  [
    'an optional claim',
    { optionalClaims: { idToken: [{ name: 'email' }, { name: 'upn' }] } },
    { optionalClaims: { idToken: [{ name: 'email' }, { name: 'email' }] } },
    'optionalClaims.idToken: name[1]',
  ],
  [
    'what a claim is made with',
    { optionalClaims: { accessToken: [{ name: 'groups', additionalProperties: ['emit_as_roles'] }] } },
    { optionalClaims: { accessToken: [{ name: 'groups', additionalProperties: ['emit_as_role'] }] } },
    'optionalClaims.accessToken[0].additionalProperties[0]',
  ],
  [
    'a claim without a name',
    { optionalClaims: { saml2Token: [{ name: 'email' }] } },
    { optionalClaims: { saml2Token: [{ name: '' }] } },
    'optionalClaims.saml2Token[0].name',
  ],
  [
    'kinds of groups',
    { groupMembershipClaims: ['SecurityGroup', 'DirectoryRole'] },
    { groupMembershipClaims: ['SecurityGroup', 'None'] },
    'groupMembershipClaims',
  ],
  [
    'all groups',
    { groupMembershipClaims: ['All'] },
    { groupMembershipClaims: ['All', 'DirectoryRole'] },
    'groupMembershipClaims',
  ],
  ['an owner by its id', { owners: [OWNER] }, { owners: ['anne@example.com'] }, 'owners[0]'],
  ['each owner once', { owners: [OWNER, API] }, { owners: [OWNER, OWNER.toUpperCase()] }, 'owners[1]'],
  [
    '99 owners beside the caller',
    { owners: items(99, (i) => id(`${i}`)) },
    { owners: items(100, (i) => id(`${i}`)) },
    'owners',
  ],
  ['a tag of 256 characters', { tags: ['x'.repeat(256)] }, { tags: ['x'.repeat(257)] }, 'tags[0]'],
  ['a tag without white space', { tags: ['my-tag'] }, { tags: ['my tag'] }, 'tags[0]'],
  ['each tag once', { tags: ['a', 'A'] }, { tags: ['a', 'a'] }, 'tags[1]'],
  ['tags or features', { features: { hide: true } }, { features: { hide: true }, tags: ['a'] }, 'features'],
  [
    'each known client once',
    { knownClients: [known(API), known(OWNER)] },
    { knownClients: [known(API), known(API.toUpperCase())] },
    'knownClients[1]',
  ],
];
