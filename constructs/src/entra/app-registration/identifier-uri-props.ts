import { object, optional, text, textList } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from './app-registration-reference.js';

export interface IdentifierUriProps {
  readonly application: IAppRegistration;
  /**
   * At most 255 characters, 120 where personal accounts may sign in; `api://` or `https://`, unique in the tenant.
   * Where access tokens are of version 1, it has the client id, the tenant's id or a domain of the tenant in it.
   * @default - `api://<client id>`, which every tenant's policy accepts
   * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
   */
  readonly uri?: string;
  /** The tenant's id: an `api://` URI of another tenant is refused. @default - not known */
  readonly tenantId?: string;
  /**
   * The tenant's verified domains, such as `example.com` and `example.onmicrosoft.com`: a host that is none of them, nor
   * below one, is refused.
   * @default - not known
   */
  readonly verifiedDomains?: readonly string[];
}

export const IDENTIFIER_URI_PROPS = object<IdentifierUriProps>({
  application: APPLICATION,
  uri: optional(text()),
  tenantId: optional(text()),
  verifiedDomains: optional(textList(text(), "a list of domains, such as ['example.com']")),
});
