/** What the reading of a value ends with that cannot be read; the reading knows why. */
export const REFUSED = Symbol('refused');

export type Refused = typeof REFUSED;
