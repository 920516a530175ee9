import { ApplicationPreAuthorized } from '@cdktf/provider-azuread/lib/application-pre-authorized';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { TerraformData } from '../../terraform/terraform-data.js';
import { checkAtSynth, itemCount } from '../../validation/index.js';
import { declaredScope, permissionsOf } from './declared-permissions.js';
import { PERMISSION_ID, withoutCase } from './permission-rules.js';
import { PRE_AUTHORIZED_CLIENT_PROPS, type PreAuthorizedClientProps } from './pre-authorized-client-props.js';

const SEE = 'https://learn.microsoft.com/graph/api/resources/preauthorizedapplication';

/**
 * A client whose users are not asked for consent to some scopes of an API: whoever owns the API trusts it.
 *
 * Entra keeps one list for all clients of an API, and refuses each writing of it that names a scope which is gone. So a
 * client whose scopes change is taken off the list and put on it again: Terraform does the first before it changes
 * the API, the second after it, and no writing ever names what is not there. For that moment, a second or two, users
 * who come anew are asked for consent.
 *
 * @see https://learn.microsoft.com/graph/api/resources/preauthorizedapplication
 * @see https://github.com/MicrosoftDocs/azure-docs/issues/121168
 */
export class PreAuthorizedClient extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ApplicationPreAuthorized;

  constructor(scope: Construct, id: string, props: PreAuthorizedClientProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, PRE_AUTHORIZED_CLIENT_PROPS);
    checkAtSynth(this, (checks) =>
      checks
        .that('scopeIds', props.scopeIds, itemCount(1, Infinity, SEE))
        .each('scopeIds', props.scopeIds, PERMISSION_ID)
        .each('scopeIds', props.scopeIds, declaredScope(permissionsOf(props.application)))
        .unique('scopeIds', withoutCase(props.scopeIds)),
    );
    const permissionIds = [...props.scopeIds];
    // In order: the ids are a set, and another order of them is no change.
    const scopes = new TerraformData(
      new Construct(this, 'Scopes'),
      'Resource',
      literal([...permissionIds].sort()),
    );
    this.resource = new ApplicationPreAuthorized(
      this,
      'Resource',
      literal({
        applicationId: props.application.applicationId,
        authorizedClientId: props.client.clientId,
        permissionIds,
        // Bare, as Terraform wants it in JSON: cdktf would put the resource itself into ${}, which is refused.
        lifecycle: { replaceTriggeredBy: [`${scopes.terraformResourceType}.${scopes.friendlyUniqueId}`] },
      }),
    );
  }
}
