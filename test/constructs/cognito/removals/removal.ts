import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { slugOf } from '../variants/ground.js';

/** The properties that a construct may be made without. */
type OptionalKeys<P> = { [K in keyof P]-?: object extends Pick<P, K> ? K : never }[keyof P];

/** A property that a team had, and takes out of its code. */
interface Taken<P, K extends keyof P> {
  /** What it was. */
  readonly given: P[K];
  /** What the construct has before and after. */
  readonly beside?: Partial<P>;
  /** What goes together with it, since it is nothing without it. */
  readonly along?: Partial<P>;
  /** The argument that synth warns of, since it stays. */
  readonly stays?: string;
}

/**
 * One row for every property that is optional: the compiler asks for it. A text says why taking the property out
 * does not come to Cognito.
 */
export type Removals<P> = { readonly [K in OptionalKeys<P>]-?: Taken<P, K> | string };

/** A property taken out of a construct, and the same construct that never had it. */
export interface Removal {
  /** Such as `UserPool.passwordPolicy`. */
  readonly name: string;
  readonly slug: string;
  readonly stays: string | undefined;
  /** Declares both, each in a scope of its own. */
  declare(stack: TerraformStack, removed: boolean): void;
  /** What the service describes of the one in the scope of that name, without what is its own. */
  described(pools: readonly DescribedPool[], slug: string): unknown;
}

/** A pool in the snapshot of the local cloud, with all that it has. */
export type DescribedPool = Readonly<Record<string, unknown>> & { readonly Name: string };

/** What the rows of a table have in common. */
export interface Kind<P> {
  readonly name: string;
  /** The part of a described pool that it is about. @default - the pool itself */
  readonly part?: string;
  declare(scope: Construct, slug: string, props: Partial<P>): void;
}

/** Names and ids, which differ with each resource. */
const OF_ITS_OWN = ['Id', 'Arn', 'Name', 'ClientId', 'ClientName', 'UserPoolId', 'Domain'];
const PARTS = [
  'domains',
  'resourceServers',
  'clients',
  'groups',
  'identityProviders',
  'riskConfigurations',
  'brandings',
];

export function removalsOf<P>(kind: Kind<P>, table: Removals<P>): Removal[] {
  return Object.entries<Taken<P, keyof P> | string>(table).flatMap(([property, row]) =>
    typeof row === 'string' ? [] : [removalOf(kind, property, row)],
  );
}

function removalOf<P>(kind: Kind<P>, property: string, row: Taken<P, keyof P>): Removal {
  const name = `${kind.name}.${property}`;
  const slug = slugOf(name);
  const { given, beside = {}, along = {}, stays } = row;
  const before = { ...beside, ...along, [property]: given } as Partial<P>;
  return {
    name,
    slug,
    stays,
    declare: (stack, removed) => {
      kind.declare(new Construct(stack, slug), slug, removed ? beside : before);
      kind.declare(new Construct(stack, twinOf(slug)), twinOf(slug), beside);
    },
    described: (pools, of) => {
      const found = pools.find(({ Name }) => Name === of);
      const part =
        kind.part === undefined ? found : (Object.values(found?.[kind.part] ?? {}) as unknown[])[0];
      return without(part as object, kind.part === undefined ? [...OF_ITS_OWN, ...PARTS] : OF_ITS_OWN);
    },
  };
}

export const twinOf = (slug: string): string => `${slug}-twin`;

function without(value: object | undefined, names: readonly string[]): unknown {
  return solid(Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !names.includes(name))));
}

/** What the service describes as empty once there was something, such as a description, is to nobody there. */
function solid(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, solid(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => !isEmpty(member)));
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
