import * as fc from 'fast-check';
import { ABSENT, isObject, numbers, placesIn, replaced, strange } from '../../support/strange-json.js';

/**
 * A type of an API model, as the AWS SDK for JavaScript writes it: a number for a simple type, alone or added to that of
 * a list or map; an array of kind, namespace, name, traits and content for the others; a function for one that is
 * defined later.
 *
 * @see https://github.com/smithy-lang/smithy-typescript/blob/main/packages/types/src/schema/sentinels.ts
 */
export type Schema = number | (() => Schema) | readonly unknown[];

const LIST = 64;
const MAP = 128;
const KIND = { simple: 0, list: 1, map: 2, structure: 3 } as const;

/** Values by the type of the model, mostly of the right JSON type. */
export class ModelValues {
  /** @param texts what a text may be so that an action goes on with it, by member or for any */
  constructor(
    private readonly texts: {
      readonly any: readonly string[];
      readonly of: Readonly<Record<string, readonly string[]>>;
    },
  ) {}

  /** Input of an action, and at times anything else. */
  input(schema: Schema): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: 12, arbitrary: this.#value(schema, '', 0) }, { weight: 1, arbitrary: strange });
  }

  /** Input that an action takes, with a few places in it changed, left out or added. */
  near(accepted: object, schema: Schema): fc.Arbitrary<unknown> {
    const places = placesIn(accepted);
    const change = fc.record({
      at: fc.constantFrom(...places),
      value: fc.oneof(strange, fc.constant(ABSENT), this.input(schema)),
    });
    return fc
      .tuple(fc.array(change, { minLength: 1, maxLength: 3 }), fc.option(this.input(schema)))
      .map(([changes, more]) => {
        const changed = changes.reduce<unknown>(
          (value, { at, value: by }) => replaced(value, at, by),
          accepted,
        );
        return isObject(more) && isObject(changed) ? { ...more, ...changed } : changed;
      });
  }

  #value(schema: Schema, member: string, depth: number): fc.Arbitrary<unknown> {
    if (typeof schema === 'function') return this.#value(schema(), member, depth);
    if (depth > 6) return strange;
    return fc.oneof(
      { weight: 15, arbitrary: this.#fitting(schema, member, depth) },
      { weight: 1, arbitrary: strange },
    );
  }

  #fitting(schema: number | readonly unknown[], member: string, depth: number): fc.Arbitrary<unknown> {
    if (typeof schema === 'number') return this.#simpleOrMany(schema, member, depth);
    if (schema.length === 2) return this.#value(schema[0] as Schema, member, depth); // with traits
    const [kind, , , , content, more] = schema as [number, string, string, unknown, unknown, Schema];
    switch (kind) {
      case KIND.simple:
        return this.#fitting(content as number, member, depth);
      case KIND.list:
        return this.#list(content as Schema, member, depth);
      case KIND.map:
        return this.#map(more, member, depth);
      case KIND.structure:
        return this.#structure(content as string[], more as unknown as Schema[], depth);
      default:
        throw new Error(`The model has a type that these tests do not know: ${JSON.stringify(schema)}.`);
    }
  }

  #simpleOrMany(type: number, member: string, depth: number): fc.Arbitrary<unknown> {
    if (type >= MAP) return this.#map(type - MAP, member, depth);
    if (type >= LIST) return this.#list(type - LIST, member, depth);
    if (type === 1) return fc.constantFrom(...numbers);
    if (type === 2) return fc.boolean();
    return this.#text(member);
  }

  #text(member: string): fc.Arbitrary<string> {
    const own = this.texts.of[member];
    const any = fc.oneof(fc.constantFrom(...this.texts.any), fc.string({ maxLength: 40 }));
    return own
      ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: any })
      : any;
  }

  #list(item: Schema, member: string, depth: number): fc.Arbitrary<unknown> {
    return fc.array(this.#value(item, member, depth + 1), { maxLength: 4 });
  }

  #map(value: Schema, member: string, depth: number): fc.Arbitrary<unknown> {
    const key = fc.oneof(this.#text(`${member} key`), fc.constantFrom('__proto__', 'constructor', ''));
    return fc
      .array(fc.tuple(key, this.#value(value, `${member} value`, depth + 1)), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries));
  }

  #structure(names: readonly string[], schemas: readonly Schema[], depth: number): fc.Arbitrary<unknown> {
    const members = names.map(
      (name, index) => [name, this.#value(schemas[index]!, name, depth + 1)] as const,
    );
    const all = fc.record(Object.fromEntries(members), { requiredKeys: [] });
    const few = fc
      .subarray([...members], { maxLength: Math.min(4, members.length) })
      .chain((some) => fc.record(Object.fromEntries(some)));
    return fc.oneof(all, few);
  }
}
