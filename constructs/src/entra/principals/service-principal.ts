import { DataAzureadServicePrincipal } from '@cdktf/provider-azuread/lib/data-azuread-service-principal';
import { ServicePrincipal as AzureadServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { permissionsOf, rememberPermissions } from '../permissions/declared-permissions.js';
import { currentDirectory } from './current-directory.js';
import { importedPrincipal, nameOf } from './imported-principal.js';
import { SERVICE_PRINCIPAL_PROPS, type ServicePrincipalProps } from './service-principal-props.js';
import type { IServicePrincipal } from './service-principal-reference.js';

/**
 * The presence of an application in this tenant. Without one it gets no tokens, and nothing can be assigned to it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export class ServicePrincipal extends Construct implements IServicePrincipal {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: AzureadServicePrincipal;
  #objectId: string | undefined;

  constructor(scope: Construct, id: string, props: ServicePrincipalProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, SERVICE_PRINCIPAL_PROPS);
    rememberPermissions(this, permissionsOf(props.application));
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

  /**
   * A principal that exists already.
   *
   * @param objectId may be a token
   * @throws {ValidationError} if it is no UUID
   */
  static fromObjectId(objectId: string): IServicePrincipal {
    return importedPrincipal('a service principal', objectId);
  }

  /**
   * The principal of an application that is registered elsewhere.
   *
   * @param clientId may be a token
   * @throws {ValidationError} if it is no text
   */
  static fromClientId(scope: Construct, id: string, clientId: string): IServicePrincipal {
    const known = nameOf('clientId', clientId);
    return new DataAzureadServicePrincipal(...placeOf(scope, id), literal({ clientId: known }));
  }

  get objectId(): string {
    // Made once for all assignments: each reading makes a token, which costs cdktf a stack trace.
    return (this.#objectId ??= this.resource.objectId);
  }
}
