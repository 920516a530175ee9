import { ApplicationPasswordA as ApplicationPassword } from '@cdktf/provider-azuread/lib/application-password';
import { Fn, Op, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Duration } from '../../duration/duration.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
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
  }

  /** The secret, a token until Terraform runs. */
  get value(): string {
    return this.resource.value;
  }

  /** When it ends, RFC 3339; a token until Terraform runs. */
  get expiresAt(): string {
    return this.resource.endDate;
  }
}

/** A duration in Go's notation, as `timeadd` takes it: it knows no days. */
function goDuration({ amount, unit }: Duration): string {
  const factor = unit === 'days' ? 24 : 1;
  const letter = unit === 'days' ? 'h' : unit.charAt(0);
  return `${Token.isUnresolved(amount) ? Token.asString(Op.mul(amount, factor)) : amount * factor}${letter}`;
}
