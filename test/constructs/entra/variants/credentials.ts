import {
  ClientCertificate,
  ClientSecret,
  FederatedCredential,
  FederatedIdentity,
} from '@oauth-issuers/constructs';
import { CERTIFICATE, NEXT_CERTIFICATE } from '../../../support/everything/certificate.js';
import { type EntraVariant, noted, registered, variant } from './entra-variant.js';

const PASSWORD = 'azuread_application_password';
const CERTIFIED = 'azuread_application_certificate';
const FEDERATED = 'azuread_application_federated_identity_credential';

/** By what clients prove themselves. */
export const credentialVariants: readonly EntraVariant[] = [
  variant(
    'a secret of the second generation, the first one kept for a day',
    (scope, name, updated) => {
      const application = registered(scope, 'app', name);
      const previous = updated ? ('retired' as const) : ('kept' as const);
      new ClientSecret(scope, 'secret', noted('ClientSecret', { application, generation: 2, previous }));
    },
    { [PASSWORD]: { display_name: 'generation 2' } },
  ),
  variant(
    'a certificate that ends before its own end, and then the next one',
    (scope, name, updated) => {
      const application = registered(scope, 'app', name);
      const certificate = updated ? NEXT_CERTIFICATE : CERTIFICATE;
      const endDate = '2040-01-01T00:00:00Z';
      new ClientCertificate(
        scope,
        'certificate',
        noted('ClientCertificate', { application, certificate, endDate }),
      );
    },
    { [CERTIFIED]: { type: 'AsymmetricX509Cert', end_date: '2040-01-01T00:00:00Z' } },
  ),
  variant(
    'a pipeline that has no secret, and moves to another branch',
    (scope, name, updated) => {
      const application = registered(scope, 'app', name);
      const subject = `repo:octo-org/shop:ref:refs/heads/${updated ? 'release' : 'main'}`;
      const props = {
        application,
        displayName: 'pipeline',
        identity: FederatedIdentity.oidc({ issuer: 'https://token.actions.githubusercontent.com', subject }),
        description: 'Deploys the shop',
        audience: 'api://AzureADTokenExchange',
      };
      new FederatedCredential(scope, 'pipeline', noted('FederatedCredential', props));
    },
    { [FEDERATED]: { display_name: 'pipeline', audiences: ['api://AzureADTokenExchange'] } },
  ),
];
