import { Construct } from 'constructs';
import type { IUserPool } from './user-pool-reference.js';

const IMPORTED = new WeakSet<IUserPool>();

/** Remembers that a construct only stands for a pool, which is made elsewhere. */
export function rememberImported(userPool: IUserPool): void {
  IMPORTED.add(userPool);
}

/** Whether the app makes a pool itself. */
export function isMadeHere(userPool: IUserPool): userPool is IUserPool & Construct {
  return Construct.isConstruct(userPool) && !IMPORTED.has(userPool);
}
