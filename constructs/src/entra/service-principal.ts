import { ServicePrincipal as AzureadServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';
import { flag, object, optional, placeOf, propsOf } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { type IAppRegistration } from './app-registration.js';
import { currentDirectory } from './current-directory.js';
import { APPLICATION } from './references.js';

/** A service principal, of this stack or imported. */
export interface IServicePrincipal {
  readonly objectId: string;
}

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

const PROPS = object<ServicePrincipalProps>({
  application: APPLICATION,
  assignmentRequired: optional(flag()),
});

/**
 * The presence of an application in this tenant. Without one it gets no tokens, and nothing can be assigned to it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export class ServicePrincipal extends Construct implements IServicePrincipal {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: AzureadServicePrincipal;

  constructor(scope: Construct, id: string, props: ServicePrincipalProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, PROPS);
    this.resource = new AzureadServicePrincipal(
      this,
      'Resource',
      literal({
        clientId: props.application.clientId,
        appRoleAssignmentRequired: props.assignmentRequired ?? false,
        owners: [currentDirectory(this).callerObjectId],
        // Workstation and pipeline would evict each other.
        lifecycle: { ignoreChanges: ['owners'] },
      }),
    );
  }

  get objectId(): string {
    return this.resource.objectId;
  }
}
