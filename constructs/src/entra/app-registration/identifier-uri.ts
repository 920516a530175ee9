import { ApplicationIdentifierUri } from '@cdktf/provider-azuread/lib/application-identifier-uri';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';

import { IDENTIFIER_URI_PROPS, type IdentifierUriProps } from './identifier-uri-props.js';
import { checkIdentifierUri } from './identifier-uri-rules.js';

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
    props = propsOf(this, props, IDENTIFIER_URI_PROPS);
    checkAtSynth(this, (checks) => checkIdentifierUri(checks, props));
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
