import { ApplicationPreAuthorized } from '@cdktf/provider-azuread/lib/application-pre-authorized';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth, itemCount } from '../../validation/index.js';
import { PERMISSION_ID } from './permission-rules.js';
import { PRE_AUTHORIZED_CLIENT_PROPS, type PreAuthorizedClientProps } from './pre-authorized-client-props.js';

const SEE = 'https://learn.microsoft.com/graph/api/resources/preauthorizedapplication';

/**
 * A client whose users are not asked for consent to some scopes of an API: whoever owns the API trusts it.
 *
 * @see https://learn.microsoft.com/graph/api/resources/preauthorizedapplication
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
        .unique('scopeIds', props.scopeIds),
    );
    this.resource = new ApplicationPreAuthorized(
      this,
      'Resource',
      literal({
        applicationId: props.application.applicationId,
        authorizedClientId: props.client.clientId,
        permissionIds: [...props.scopeIds],
      }),
    );
  }
}
