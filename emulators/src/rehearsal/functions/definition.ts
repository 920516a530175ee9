import { incorrect } from '../problem.js';
import {
  kindOf,
  toList,
  toNumber,
  toObject,
  toText,
  type ObjectValue,
  type Value,
} from '../expressions/values.js';

/** The arguments of one call, read by position and converted to what the function takes. */
export class Arguments {
  constructor(
    readonly values: readonly Value[],
    /** When the plan was made. */
    readonly now: Date,
  ) {}

  get count(): number {
    return this.values.length;
  }

  value(position: number): Value {
    return this.values[position]!;
  }

  text(position: number): string {
    return this.#convert(position, toText);
  }

  number(position: number): number {
    return this.#convert(position, toNumber);
  }

  list(position: number): readonly Value[] {
    return this.#convert(position, toList);
  }

  texts(position: number): string[] {
    return this.list(position).map(toText);
  }

  object(position: number): ObjectValue {
    return this.#convert(position, toObject);
  }

  #convert<T>(position: number, to: (value: Value) => T): T {
    try {
      return to(this.value(position));
    } catch (cause) {
      throw incorrect(`argument ${position + 1}: ${(cause as Error).message}`);
    }
  }
}

/** One function of the language. */
export interface FunctionDefinition {
  /** Fewest and most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** Whether null may be an argument. @default false */
  readonly nullable?: boolean;
  readonly apply: (args: Arguments) => Value;
}

/** Functions by name. */
export type Functions = Readonly<Record<string, FunctionDefinition>>;

/** A function of a fixed number of arguments. */
export const fixed = (count: number, apply: (args: Arguments) => Value): FunctionDefinition => ({
  arity: [count, count],
  apply,
});

/** A function of at least so many arguments. */
export const variadic = (least: number, apply: (args: Arguments) => Value): FunctionDefinition => ({
  arity: [least, Infinity],
  apply,
});

/** The same function, which also takes null. */
export const nullable = (definition: FunctionDefinition): FunctionDefinition => ({
  ...definition,
  nullable: true,
});

/** Refuses null where a function does not take it. */
export function refuseNull(values: readonly Value[]): void {
  const position = values.findIndex((value) => kindOf(value) === 'null');
  if (position >= 0) throw incorrect(`argument ${position + 1} is null`);
}
