import { type CostlyChange, replaced } from './costly-change.js';

const SECRET = 'the secret, which everybody who uses it has to read anew';
const CERTIFICATE = 'the certificate: whoever signs with the key of the old one is refused';
const FEDERATED = 'the credential for minutes: workloads are refused until the new one has spread';
const ASSIGNMENT = 'the assignment until it is made again: tokens have no such role until then';
const PRE_AUTHORIZED = 'the consent of every user until it is given again';
const PRINCIPAL = 'every assignment and every consent of the application';

/**
 * What replaces parts of app registrations. A registration itself, its scopes, roles and redirect URIs are updates in
 * place, but for the id of a scope or a role.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application_password
 */
export const COSTLY_ENTRA_CHANGES: readonly CostlyChange[] = [
  replaced('azuread_application_password', 'display_name', 'displayName', SECRET),
  replaced('azuread_application_password', 'application_id', 'application', SECRET),
  replaced('azuread_application_certificate', 'value', 'certificate', CERTIFICATE),
  replaced('azuread_application_certificate', 'end_date', 'endDate', CERTIFICATE),
  replaced('azuread_application_certificate', 'application_id', 'application', CERTIFICATE),
  ...['', '_flexible'].flatMap((kind) => {
    const type = `azuread_application${kind}_federated_identity_credential`;
    return [
      replaced(type, 'display_name', 'displayName', FEDERATED),
      replaced(type, 'application_id', 'application', FEDERATED),
    ];
  }),
  replaced(
    'azuread_application_identifier_uri',
    'identifier_uri',
    'uri',
    'the name that clients ask for tokens by, and that of its scopes',
  ),
  replaced('azuread_service_principal', 'client_id', 'application', PRINCIPAL),
  replaced('azuread_app_role_assignment', 'app_role_id', 'roleId', ASSIGNMENT),
  replaced('azuread_app_role_assignment', 'principal_object_id', 'principal', ASSIGNMENT),
  replaced('azuread_app_role_assignment', 'resource_object_id', 'resource', ASSIGNMENT),
  replaced('azuread_application_pre_authorized', 'application_id', 'application', PRE_AUTHORIZED),
  replaced('azuread_application_pre_authorized', 'authorized_client_id', 'client', PRE_AUTHORIZED),
];
