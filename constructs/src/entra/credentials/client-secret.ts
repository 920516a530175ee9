import { ApplicationPasswordA as ApplicationPassword } from '@cdktf/provider-azuread/lib/application-password';
import type { SecretReference } from '@oauth-issuers/manifest';
import { Fn, Op, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Duration } from '../../duration/duration.js';
import type { ClientCredentials } from '../../secrets/secret-sink.js';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth } from '../../validation/index.js';
import { CLIENT_SECRET_PROPS, type ClientSecretProps } from './client-secret-props.js';
import { GENERATION, SECRET_LIFETIME } from './secret-rules.js';

/**
 * A secret of an application. When Terraform replaces it, the new one is made before the old one is removed. A rotation
 * makes a new generation beside the one before, which works until it is retired.
 *
 * @see https://learn.microsoft.com/graph/api/application-addpassword
 */
export class ClientSecret extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ApplicationPassword;
  /** The Terraform resource of the generation before, while it is kept. */
  readonly previousResource: ApplicationPassword | undefined;
  /** Where it is kept, if it was given a sink. */
  readonly secretReference: SecretReference | undefined;
  /** Where the one before is kept, if there is one and it was given a sink. */
  readonly previousReference: SecretReference | undefined;

  constructor(scope: Construct, id: string, props: ClientSecretProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, CLIENT_SECRET_PROPS);
    const { lifetime = Duration.days(180), generation = 1, previous = 'kept', secretSink } = props;
    checkAtSynth(this, (checks) =>
      checks.that('lifetime', lifetime, SECRET_LIFETIME).literal('generation', generation, GENERATION),
    );
    const current = GENERATION.accepts(generation) ? generation : 1;
    this.resource = this.#createPassword(current, props, lifetime);
    this.previousResource =
      current > 1 && previous === 'kept' ? this.#createPassword(current - 1, props, lifetime) : undefined;
    const keep = (password: ApplicationPassword, kept: Kept) =>
      secretSink?.keep(...this.#place(password, props, kept));
    this.secretReference = keep(this.resource, { generation: current });
    this.previousReference =
      this.previousResource && keep(this.previousResource, { generation: current - 1, isPrevious: true });
  }

  /** The secret, a token until Terraform runs. */
  get value(): string {
    return this.resource.value;
  }

  /** The secret of the generation before, a token until Terraform runs; undefined if there is none, or it is retired. */
  get previousValue(): string | undefined {
    return this.previousResource?.value;
  }

  /** When it ends, RFC 3339; a token until Terraform runs. */
  get expiresAt(): string {
    return this.resource.endDate;
  }

  /** The first generation is what a secret without one is, so that a rotation can begin with what is deployed. */
  #createPassword(generation: number, props: ClientSecretProps, lifetime: Duration): ApplicationPassword {
    const { application, displayName = generation > 1 ? `generation ${generation}` : undefined } = props;
    return new ApplicationPassword(
      this,
      generation === 1 ? 'Resource' : `Resource.${generation}`,
      literal({
        applicationId: application.applicationId,
        ...(displayName !== undefined && { displayName }),
        // Terraform's clock, not that of synth; each plan has another time, which only a new secret takes.
        endDate: Token.asString(Fn.timeadd(Fn.plantimestamp(), goDuration(lifetime))),
        lifecycle: { createBeforeDestroy: true, ignoreChanges: ['end_date'] },
      }),
    );
  }

  /** Where a sink keeps a secret, and what it is told of it. */
  #place(
    { terraformResourceType, friendlyUniqueId, value }: ApplicationPassword,
    { application }: ClientSecretProps,
    { generation, isPrevious = false }: Kept,
  ): [Construct, ClientCredentials] {
    return [
      isPrevious ? new Construct(this, 'Previous') : this,
      {
        path: this.node.path.split('/').slice(1),
        clientId: application.clientId,
        clientSecret: value,
        // The secret's own id: Terraform replaces a secret, where Cognito's is another only if the client is.
        identity: `${terraformResourceType}.${friendlyUniqueId}.key_id`,
        ...(generation > 1 && { generation }),
        ...(isPrevious && { isPrevious }),
      },
    ];
  }
}

/** Which of a client's secrets is kept. */
type Kept = Pick<ClientCredentials, 'isPrevious'> & { readonly generation: number };

/** A duration in Go's notation, as `timeadd` takes it: it knows no days. */
function goDuration({ amount, unit }: Duration): string {
  const factor = unit === 'days' ? 24 : 1;
  const letter = unit === 'days' ? 'h' : unit.charAt(0);
  return `${Token.isUnresolved(amount) ? Token.asString(Op.mul(amount, factor)) : amount * factor}${letter}`;
}
