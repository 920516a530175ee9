import { optional, reference, text } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';
import { type IServicePrincipal, PRINCIPAL } from '../principals/service-principal-reference.js';

/** An API as Entra knows it, of this app or registered elsewhere. */
export interface IEntraApi {
  readonly registration: IAppRegistration;
  /** Its presence in the tenant, which roles are assigned at. */
  readonly principal: IServicePrincipal;
  /**
   * What stands in front of its scopes, without a slash at the end; may be a token.
   * @default - `api://<client id>`
   */
  readonly identifierUri?: string | undefined;
}

export const ENTRA_API = reference<IEntraApi>(
  'where an API is registered: what issuer.api(name) of another issuer returns, or { registration, principal }',
  { registration: APPLICATION, principal: PRINCIPAL, identifierUri: optional(text()) },
  () => ({ registration: APPLICATION.standIn(), principal: PRINCIPAL.standIn() }),
);
