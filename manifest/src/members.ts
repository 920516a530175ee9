import type * as v from 'valibot';

/** What is read of a schema, whichever it is. */
interface Schema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly Schema[];
}

/** Names that a schema knows at a place, those of all its variants together. */
export function membersAt(
  schema: v.GenericSchema | Schema,
  path: readonly (string | number)[],
): readonly string[] {
  const places = path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((at) => below(at, key)),
    variantsOf(schema),
  );
  return [...new Set(places.flatMap(({ entries }) => Object.keys(entries ?? {})))];
}

const below = ({ entries, item, value }: Schema, key: string | number): readonly Schema[] =>
  variantsOf(entries && Object.hasOwn(entries, key) ? entries[key] : (item ?? value));

/** What stands behind an optional schema or one of several. */
function variantsOf(schema: unknown): readonly Schema[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { wrapped, options } = schema as Schema;
  if (wrapped) return variantsOf(wrapped);
  return options ? options.flatMap(variantsOf) : [schema];
}
