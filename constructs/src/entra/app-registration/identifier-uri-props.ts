import { object, optional, text } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from './app-registration-reference.js';

export interface IdentifierUriProps {
  readonly application: IAppRegistration;
  /**
   * At most 255 characters, `api://` or `https://`, unique in the tenant.
   * @default - `api://<client id>`, which every tenant's policy accepts
   */
  readonly uri?: string;
}

export const IDENTIFIER_URI_PROPS = object<IdentifierUriProps>({
  application: APPLICATION,
  uri: optional(text()),
});
