import type { Identity } from '../cloud/identity.js';
import { readInput, type Shape } from './model/shape.js';
import type { PoolKeys } from './pool-keys.js';
import type { CognitoState, UserPool } from './state.js';

/** What an action works with. */
export interface Call {
  readonly state: CognitoState;
  readonly identity: Identity;
  /** The region that the request is signed for. */
  readonly region: string;
  readonly now: Date;
  readonly newKeys: () => PoolKeys;
  /** @throws {CognitoError} `ResourceNotFoundException` */
  pool(id: string): UserPool;
}

/** Answers the JSON of a request with JSON, or with nothing where the action has no output. */
export type Action = (body: unknown, call: Call) => object | undefined;

/**
 * An action whose input follows the API model.
 *
 * @param run may throw a {@link CognitoError}
 */
export function action<I>(input: Shape<I>, run: (input: I, call: Call) => object | undefined): Action {
  return (body, call) => run(readInput(input, body), call);
}
