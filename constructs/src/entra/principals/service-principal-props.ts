import { flag, object, optional } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';

export interface ServicePrincipalProps {
  readonly application: IAppRegistration;
  /**
   * Whether Entra hands out tokens for this application only to whom a role of it is assigned: programs, and people
   * too. If not, every program of the tenant gets a token without roles.
   * @default false
   * @see https://learn.microsoft.com/entra/identity-platform/howto-restrict-your-app-to-a-set-of-users
   */
  readonly assignmentRequired?: boolean;
}

export const SERVICE_PRINCIPAL_PROPS = object<ServicePrincipalProps>({
  application: APPLICATION,
  assignmentRequired: optional(flag()),
});
