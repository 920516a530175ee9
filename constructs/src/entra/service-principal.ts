import { ServicePrincipal as AzureadServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';
import { type IAppRegistration } from './app-registration.js';
import { currentDirectory } from './current-directory.js';

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

/**
 * The presence of an application in this tenant. Without one it gets no tokens, and nothing can be assigned to it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export class ServicePrincipal extends Construct implements IServicePrincipal {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: AzureadServicePrincipal;

  constructor(scope: Construct, id: string, props: ServicePrincipalProps) {
    super(scope, id);
    this.resource = new AzureadServicePrincipal(this, 'Resource', {
      clientId: props.application.clientId,
      appRoleAssignmentRequired: props.assignmentRequired ?? false,
      owners: [currentDirectory(this).callerObjectId],
      // Workstation and pipeline would evict each other.
      lifecycle: { ignoreChanges: ['owners'] },
    });
  }

  get objectId(): string {
    return this.resource.objectId;
  }
}
