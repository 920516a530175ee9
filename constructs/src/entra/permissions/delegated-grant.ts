import { ServicePrincipalDelegatedPermissionGrant } from '@cdktf/provider-azuread/lib/service-principal-delegated-permission-grant';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth, itemCount, oneOf, type Rule } from '../../validation/index.js';
import { graphPage } from '../pages.js';
import { type DeclaredPermissions, permissionsOf } from './declared-permissions.js';
import { DELEGATED_GRANT_PROPS, type DelegatedGrantProps } from './delegated-grant-props.js';
import { SCOPE_VALUE } from './permission-rules.js';

const SEE = graphPage('oauth2permissiongrant');

/**
 * The consent that a client may use scopes of an API in the name of users: an administrator's for all of them, or one
 * user's. Whoever deploys it needs `DelegatedPermissionGrant.ReadWrite.All`.
 *
 * @see https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant
 */
export class DelegatedGrant extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ServicePrincipalDelegatedPermissionGrant;

  constructor(scope: Construct, id: string, props: DelegatedGrantProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, DELEGATED_GRANT_PROPS);
    checkAtSynth(this, (checks) =>
      checks
        .that('scopes', props.scopes, itemCount(1, Infinity, SEE))
        .each('scopes', props.scopes, SCOPE_VALUE)
        .each('scopes', props.scopes, declaredValue(permissionsOf(props.resource)))
        .unique('scopes', props.scopes),
    );
    this.resource = new ServicePrincipalDelegatedPermissionGrant(
      this,
      'Resource',
      literal({
        servicePrincipalObjectId: props.client.objectId,
        resourceServicePrincipalObjectId: props.resource.objectId,
        claimValues: [...props.scopes],
        ...(props.user && { userObjectId: props.user.objectId }),
      }),
    );
  }
}

/** That an API of this app has a scope of that value, or that it is not of this app. */
function declaredValue(declared: DeclaredPermissions | undefined): Rule {
  const values = (declared?.scopes ?? []).map(({ value }) => value);
  const known = oneOf(values, SEE);
  const isKnown = declared !== undefined && !values.some((value) => Token.isUnresolved(value));
  return { ...known, accepts: (value) => !isKnown || values.includes(value) };
}
