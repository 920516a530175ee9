import { ApplicationIdentifierUri } from '@cdktf/provider-azuread/lib/application-identifier-uri';
import { Construct } from 'constructs';
import { object, optional, placeOf, propsOf, text } from '../shape/index.js';
import { literal } from '../terraform/literal.js';
import { checkAtSynth } from '../validation/index.js';
import { type IAppRegistration } from './app-registration.js';
import { APPLICATION } from './references.js';
import { IDENTIFIER_URI } from './rules.js';

export interface IdentifierUriProps {
  readonly application: IAppRegistration;
  /**
   * At most 255 characters, `api://` or `https://`, unique in the tenant.
   * @default - `api://<client id>`, which every tenant's policy accepts
   */
  readonly uri?: string;
}

const PROPS = object<IdentifierUriProps>({ application: APPLICATION, uri: optional(text()) });

/**
 * The URI by which clients name an API, in front of its scopes and of `/.default`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
 */
export class IdentifierUri extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ApplicationIdentifierUri;

  constructor(scope: Construct, id: string, props: IdentifierUriProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checks.that('uri', props.uri, IDENTIFIER_URI));
    this.resource = new ApplicationIdentifierUri(
      this,
      'Resource',
      literal({
        applicationId: props.application.applicationId,
        identifierUri: props.uri ?? `api://${props.application.clientId}`,
      }),
    );
  }

  /** The URI, without a slash at the end; a token until Terraform runs. */
  get value(): string {
    return this.resource.identifierUri;
  }
}
