import { serialization } from '../service-error.js';
import { lengthWithin, type LengthLimits } from './constraint.js';
import type { Scalar } from './scalars.js';
import { violation, type Infer, type Shape } from './shape.js';

type Members = Readonly<Record<string, Shape<unknown>>>;
type Present<M extends Members, R extends keyof M> = { readonly [K in R]: Infer<M[K]> };
type Optional<M extends Members, R extends keyof M> = {
  readonly [K in Exclude<keyof M, R>]?: Infer<M[K]> | undefined;
};

/** What {@link structure} reads. */
export type Structure<M extends Members, R extends keyof M> = Present<M, R> & Optional<M, R>;

const NOT_NULL = 'Member must not be null';

const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** An object; members that the model does not know are ignored, as the service ignores them. */
export function structure<const M extends Members, const R extends keyof M & string = never>(
  members: M,
  required: readonly R[] = [],
): Shape<Structure<M, R>> {
  return {
    read(value, path, report) {
      const source = asObject(value);
      const result: Record<string, unknown> = {};
      for (const [name, shape] of Object.entries(members)) {
        const at = path === '' ? camelCase(name) : `${path}.${camelCase(name)}`;
        const member = source[name];
        if (member !== undefined) result[name] = shape.read(member, at, report);
        else if (required.includes(name as R)) report(violation('null', at, NOT_NULL));
      }
      return result as Structure<M, R>;
    },
  };
}

/** A list of single values. */
export function listOf<T>(member: Scalar<T>, limits: LengthLimits = {}): Shape<readonly T[]> {
  return {
    read(value, path, report) {
      const source = asList(value);
      const all = source.map((item) => (item === undefined ? undefined : member.readMember(item)));
      const read = all.filter((item) => item !== undefined);
      const quoted = `'[${all.map((item) => (item ? String(item.value) : 'null')).join(', ')}]'`;
      for (const { text, holds } of lengthWithin(limits))
        if (!holds(source)) report(violation(quoted, path, text));
      const hasNull = read.length < all.length;
      if (hasNull || read.some(({ valid }) => !valid)) {
        const constraints = [...member.constraints, ...(hasNull ? [NOT_NULL] : [])];
        report(violation(quoted, path, `Member must satisfy constraint: [${constraints.join(', ')}]`));
      }
      return read.map((item) => item.value);
    },
  };
}

/** A list of structures, whose own members are reported by `path.1.member.name`. */
export function listOfStructures<T>(member: Shape<T>, limits: LengthLimits = {}): Shape<readonly T[]> {
  return {
    read(value, path, report) {
      const source = asList(value);
      for (const { text, holds } of lengthWithin(limits))
        if (!holds(source)) report(violation(`'${JSON.stringify(source)}'`, path, text));
      return source.flatMap((item, index) => {
        const at = `${path}.${index + 1}.member`;
        if (item !== undefined) return [member.read(item, at, report)];
        report(violation('null', at, NOT_NULL));
        return [];
      });
    },
  };
}

/** A map from strings to single values. */
export function mapOf<T>(key: Scalar<string>, member: Scalar<T>): Shape<Readonly<Record<string, T>>> {
  return {
    read(value, path, report) {
      const read = Object.entries(asObject(value)).map(
        ([name, item]) => [name, member.readMember(item)] as const,
      );
      const quoted = `'{${read.map(([name, item]) => `${name}=${String(item.value)}`).join(', ')}}'`;
      if (read.some(([name]) => !key.readMember(name).valid))
        report(violation(quoted, path, `Map keys must satisfy constraint: [${key.constraints.join(', ')}]`));
      if (read.some(([, { valid }]) => !valid)) {
        report(
          violation(quoted, path, `Map value must satisfy constraint: [${member.constraints.join(', ')}]`),
        );
      }
      return Object.fromEntries(read.map(([name, item]) => [name, item.value]));
    },
  };
}

/** @throws {ServiceError} `SerializationException` if the value is no object */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw serialization('Unexpected value found where a structure or map was expected');
}

/** @returns undefined for every item that is null */
function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return Array.from(value as unknown[]);
  throw serialization('Unexpected value found where a list was expected');
}
