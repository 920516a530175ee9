/** A flag that the provider sends only when it is on. */
export const ifOn = (value: boolean | undefined): true | undefined => (value === true ? true : undefined);

/** A text that the provider sends only when it is not empty. */
export const ifText = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** A number that the provider sends only when it is not zero. */
export const ifNotZero = (value: number | undefined): number | undefined => (value === 0 ? undefined : value);

/** A list that the provider sends only when it has members. */
export const ifAny = <T>(value: readonly T[] | undefined): readonly T[] | undefined =>
  value === undefined || value.length === 0 ? undefined : value;

/**
 * The blocks in which something is given. The plugin SDK reads one in which nothing is as none, unless it has a
 * default or a computed argument.
 */
export const filled = <T extends object>(blocks: readonly T[]): readonly T[] =>
  blocks.filter((block) => Object.values(block).some((value) => !isNothing(value)));

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
