import { ApplicationPreAuthorized } from '@cdktf/provider-azuread/lib/application-pre-authorized';
import { Construct } from 'constructs';
import { object, placeOf, propsOf, text, textList } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { checkAtSynth, itemCount } from '../validation/index.js';
import { type IAppRegistration } from './app-registration.js';
import { APPLICATION } from './references.js';
import { PERMISSION_ID } from './rules.js';

export interface PreAuthorizedClientProps {
  /** The API. */
  readonly application: IAppRegistration;
  /** The client whose users are not asked. */
  readonly client: IAppRegistration;
  /** Ids of the API's scopes, at least one. */
  readonly scopeIds: readonly string[];
}

const PROPS = object<PreAuthorizedClientProps>({
  application: APPLICATION,
  client: APPLICATION,
  scopeIds: textList(text(), 'a list of UUIDs'),
});

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
    props = propsOf(this, props, PROPS);
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
