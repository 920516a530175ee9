import { object, optional, text } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';
import { FEDERATED_IDENTITY, type FederatedIdentity } from './federated-identity.js';

export interface FederatedCredentialProps {
  readonly application: IAppRegistration;
  /**
   * 3 to 120 letters, digits, `-` and `_`, unique in the application. A new name replaces the credential. So does a
   * change between plain and flexible, which takes a new name: both exist for a moment.
   */
  readonly displayName: string;
  /** Whose tokens stand in for a secret. Issuer and subject are unique in the application. */
  readonly identity: FederatedIdentity;
  /** At most 600 characters. @default - none */
  readonly description?: string;
  /**
   * What Entra expects as `aud` of those tokens, 1 to 600 characters.
   * @default - what the stack's cloud expects, `api://AzureADTokenExchange` in the public one
   */
  readonly audience?: string;
}

export const FEDERATED_CREDENTIAL_PROPS = object<FederatedCredentialProps>({
  application: APPLICATION,
  displayName: text(),
  identity: FEDERATED_IDENTITY,
  description: optional(text()),
  audience: optional(text()),
});
