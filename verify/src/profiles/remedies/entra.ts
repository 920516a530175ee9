import type { Remedies } from '../profile.js';

const VENDOR = 'nothing to change on your side; report it to the vendor';

/** What to change on Microsoft Entra ID. */
export const remedies: Remedies = {
  'discovery.document': 'tenant id in the manifest: does the tenant exist, in this cloud?',
  'discovery.issuer': 'tenant id and version: https://login.microsoftonline.com/<tenant>/v2.0',
  'discovery.members': VENDOR,
  'discovery.https': VENDOR,
  'discovery.hosts': 'nothing to change on your side; ask who answers in place of the sign-in host',
  'discovery.endpoints': 'tenant id in the manifest; deploy again, so that the manifest is new',
  'discovery.grant-types': 'nothing to change on your side',
  'keys.document': 'tenant id in the manifest: does the tenant exist, in this cloud?',
  'keys.public': 'report it to the vendor at once',
  'keys.ids': VENDOR,
  'keys.strength': VENDOR,
  'keys.use': VENDOR,
  'refusal.unknown-client': 'ask who answers in place of the sign-in host',
  'grant.issued':
    'azuread_application_password "{client}", if invalid_client; azuread_service_principal "{client}", if unauthorized_client; azuread_application_identifier_uri, if invalid_resource',
  'grant.token-type': VENDOR,
  'grant.expires-in': VENDOR,
  'grant.no-refresh-token': VENDOR,
  'grant.not-cached': 'nothing to change on your side; ask who answers in place of the sign-in host',
  'grant.standard-client': 'ask who answers in place of the sign-in host',
  'token.format': VENDOR,
  'token.key': 'discoveryUrl in the manifest: applications with claims mapping need ?appid=',
  'token.signature':
    'discoveryUrl in the manifest; a token for another resource, such as Graph, cannot be verified',
  'token.issuer':
    'azuread_application of the API: api.requested_access_token_version = 2 (version 1 gives https://sts.windows.net/<tenant>/)',
  'token.audience':
    'azuread_application of the API: api.requested_access_token_version (2: aud is its client id; 1: its identifier URI)',
  'token.type': VENDOR,
  'token.client': 'azuread_application "{client}": is its client_id the one in the manifest?',
  'token.times': 'the clock of this machine',
  'token.lifetime': 'a token lifetime policy of the tenant or of the application',
  'token.permissions': 'azuread_app_role_assignment of "{client}": app_role_id',
  'refusal.wrong-secret': 'ask who answers in place of the sign-in host',
  'refusal.unregistered-scope': 'does not apply: Entra takes no single scopes from machines',
  'refusal.undeclared-permission': 'does not apply: token.permissions shows all roles at once',
  'refusal.unknown-resource': 'ask who answers in place of the sign-in host',
  'refusal.named-scope': 'ask who answers in place of the sign-in host',
  'refusal.user-client': 'does not apply: see refusal.unassigned-client',
  'refusal.unassigned-client':
    'azuread_service_principal of the API: app_role_assignment_required; azuread_app_role_assignment of "{client}"',
  'refusal.public-client':
    'azuread_application "{client}": only single_page_application or public_client redirect URIs, no password',
};
