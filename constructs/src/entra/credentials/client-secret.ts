import { ApplicationPasswordA as ApplicationPassword } from '@cdktf/provider-azuread/lib/application-password';
import type { SecretReference } from '@oauth-issuers/manifest';
import { Fn, Op, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Duration } from '../../duration/duration.js';
import type { SecretSink } from '../../secrets/secret-sink.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import type { IAppRegistration } from '../app-registration/app-registration-reference.js';
import { CLIENT_SECRET_PROPS, type ClientSecretProps } from './client-secret-props.js';
import { SECRET_LIFETIME } from './secret-rules.js';

/**
 * A secret of an application. When it is replaced, the new one is made before the old one is removed.
 *
 * @see https://learn.microsoft.com/graph/api/application-addpassword
 */
export class ClientSecret extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ApplicationPassword;
  /** Where it is kept, if it was given a sink. */
  readonly secretReference: SecretReference | undefined;

  constructor(scope: Construct, id: string, props: ClientSecretProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, CLIENT_SECRET_PROPS);
    const lifetime = props.lifetime ?? Duration.days(180);
    checkAtSynth(this, (checks) => checks.that('lifetime', lifetime, SECRET_LIFETIME));
    this.resource = new ApplicationPassword(
      this,
      'Resource',
      literal({
        applicationId: props.application.applicationId,
        ...(props.displayName !== undefined && { displayName: props.displayName }),
        // Terraform's clock, not that of synth; each plan has another time, which only a new secret takes.
        endDate: Token.asString(Fn.timeadd(Fn.plantimestamp(), goDuration(lifetime))),
        lifecycle: { createBeforeDestroy: true, ignoreChanges: ['end_date'] },
      }),
    );
    this.secretReference = props.secretSink && this.#keep(props.secretSink, props.application);
  }

  /** The secret, a token until Terraform runs. */
  get value(): string {
    return this.resource.value;
  }

  /** When it ends, RFC 3339; a token until Terraform runs. */
  get expiresAt(): string {
    return this.resource.endDate;
  }

  #keep(sink: SecretSink, { clientId }: IAppRegistration): SecretReference {
    const { terraformResourceType, friendlyUniqueId } = this.resource;
    return sink.keep(this, {
      path: this.node.path.split('/').slice(1),
      clientId,
      clientSecret: this.value,
      // The secret's own id: Terraform replaces a secret, where Cognito's is another only if the client is.
      identity: `${terraformResourceType}.${friendlyUniqueId}.key_id`,
    });
  }
}

/** A duration in Go's notation, as `timeadd` takes it: it knows no days. */
function goDuration({ amount, unit }: Duration): string {
  const factor = unit === 'days' ? 24 : 1;
  const letter = unit === 'days' ? 'h' : unit.charAt(0);
  return `${Token.isUnresolved(amount) ? Token.asString(Op.mul(amount, factor)) : amount * factor}${letter}`;
}
