/** A constraint of the API model on one value. */
export interface Constraint<in T> {
  /** As the service words it in a validation error. */
  readonly text: string;
  readonly holds: (value: T) => boolean;
}

interface Sized {
  readonly length: number;
}

/** Limits on the length of a string or list, both inclusive. */
export interface LengthLimits {
  readonly min?: number;
  readonly max?: number;
}

export function lengthWithin({ min, max }: LengthLimits): Constraint<Sized>[] {
  const constraints: Constraint<Sized>[] = [];
  if (max !== undefined) {
    constraints.push({
      text: `Member must have length less than or equal to ${max}`,
      holds: ({ length }) => length <= max,
    });
  }
  if (min !== undefined) {
    constraints.push({
      text: `Member must have length greater than or equal to ${min}`,
      holds: ({ length }) => length >= min,
    });
  }
  return constraints;
}

export function valueWithin(min: number, max: number): Constraint<number>[] {
  return [
    { text: `Member must have value less than or equal to ${max}`, holds: (value) => value <= max },
    { text: `Member must have value greater than or equal to ${min}`, holds: (value) => value >= min },
  ];
}

/** White space as the service's patterns mean it: in Java, `\s` is ASCII alone. */
const WHITE_SPACE = String.raw` \t\n\x0B\f\r`;

/** The model's patterns describe the whole value; where they have `\s`, it is a part of a character class. */
export function matching(source: string): Constraint<string> {
  const whole = new RegExp(`^(?:${source.replaceAll(String.raw`\s`, WHITE_SPACE)})$`, 'u');
  return {
    text: `Member must satisfy regular expression pattern: ${source}`,
    holds: (value) => whole.test(value),
  };
}

export function oneOf(values: readonly string[]): Constraint<string> {
  return {
    text: `Member must satisfy enum value set: [${values.join(', ')}]`,
    holds: (value) => values.includes(value),
  };
}
