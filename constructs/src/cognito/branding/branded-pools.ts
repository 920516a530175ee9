import type { IUserPool } from '../user-pool/user-pool-reference.js';

const BRANDED = new WeakSet<IUserPool>();

/** Whether a client of a pool has a style of this app. */
export function isBranded(userPool: IUserPool): boolean {
  return BRANDED.has(userPool);
}

/** Remembers that a client of a pool has a style of this app. */
export function rememberBranded(userPool: IUserPool): void {
  BRANDED.add(userPool);
}
