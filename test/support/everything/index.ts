import { cognitoEntries } from './cognito.js';
import { entraEntries } from './entra.js';
import type { Entry } from './entry.js';
import { issuerEntries } from './issuers.js';
import { userPoolEntry } from './user-pool.js';

export { type Entry } from './entry.js';
export { orders } from './issuers.js';

/** Every construct of the package, with every property that it has. */
export const everything: readonly Entry[] = [
  userPoolEntry,
  ...cognitoEntries,
  ...entraEntries,
  ...issuerEntries,
];
