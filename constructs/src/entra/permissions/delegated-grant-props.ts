import { object, optional, text, textList } from '../../shape/index.js';
import {
  ASSIGNEE,
  type IPrincipal,
  type IServicePrincipal,
  PRINCIPAL,
} from '../principals/service-principal-reference.js';

export interface DelegatedGrantProps {
  /** The client's presence in the tenant. */
  readonly client: IServicePrincipal;
  /** The API's. */
  readonly resource: IServicePrincipal;
  /** Values of the API's scopes, such as `read`, at least one. They are an update in place. */
  readonly scopes: readonly string[];
  /** The only user who consents. @default - an administrator, for all users */
  readonly user?: IPrincipal;
}

export const DELEGATED_GRANT_PROPS = object<DelegatedGrantProps>({
  client: PRINCIPAL,
  resource: PRINCIPAL,
  scopes: textList(text(), "a list of values of scopes, such as ['read']"),
  user: optional(ASSIGNEE),
});
