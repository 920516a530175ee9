import type { ObjectValue, Value } from '../expressions/values.js';
import type { AwsSession } from '../providers/aws.js';
import type { AzureadSession } from '../providers/azuread.js';
import type { BuiltinSession } from '../providers/builtin.js';
import type { Read, Schema } from '../schema/schema.js';
import { text } from '../schema/arguments.js';
import { readBody } from '../schema/body.js';

/** A configured provider. */
export type Session = AwsSession | AzureadSession | BuiltinSession;

/** One type of resource or data source, as the rehearsal makes it. */
export interface ResourceType {
  /** `aws_cognito_user_pool`; with `data.` in front for a data source. */
  readonly address: string;
  readonly provider: Session['kind'];
  readonly schema: Schema;
  /** Makes it from its resolved arguments, or reads it, and resolves with its attributes. */
  readonly create: (body: ObjectValue, session: Session) => Promise<ObjectValue>;
}

/** Attributes that the service determined. */
type Computed = Readonly<Record<string, unknown>>;

/**
 * What every type of the AWS provider takes from 6.0.0 on.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/6.0.0/docs/guides/enhanced-region-support
 */
const everywhere = { region: text() };

/** A type of the AWS provider. It is made in its own region, if it says one. */
export function awsType<S extends Schema>(
  address: string,
  own: S,
  create: (args: Read<S>, session: AwsSession) => Promise<Computed>,
): ResourceType {
  const schema = { ...everywhere, ...own };
  const inRegion = (args: Read<typeof schema>, session: AwsSession): Promise<Computed> => {
    const { region = session.region } = args as Read<typeof everywhere>;
    return create(args, session.in(region));
  };
  return { address, provider: 'aws', schema, create: creation('aws', schema, inRegion) };
}

/** A type of the azuread provider. */
export const azureadType = <S extends Schema>(
  address: string,
  schema: S,
  create: (args: Read<S>, session: AzureadSession) => Promise<Computed>,
): ResourceType => ({ address, provider: 'azuread', schema, create: creation('azuread', schema, create) });

/** A type that Terraform has itself. */
export const builtinType = <S extends Schema>(
  address: string,
  schema: S,
  create: (args: Read<S>, session: BuiltinSession) => Promise<Computed>,
): ResourceType => ({
  address,
  provider: 'terraform',
  schema,
  create: creation('terraform', schema, create),
});

function creation<S extends Schema, K extends Session['kind']>(
  kind: K,
  schema: S,
  create: (args: Read<S>, session: Extract<Session, { kind: K }>) => Promise<Computed>,
): ResourceType['create'] {
  return async (body, session) => {
    if (session.kind !== kind)
      throw new TypeError(`A resource of ${kind} was given a session of ${session.kind}.`);
    const args = readBody(schema, body);
    const computed = await create(args, session as Extract<Session, { kind: K }>);
    return known({ ...args, ...computed }) as ObjectValue;
  };
}

/** Without members that are undefined: what the rehearsal does not know cannot be referred to. */
function known(value: unknown): Value {
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== 'object' || value === null) return value as Value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, known(member)]));
}
