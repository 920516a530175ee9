import type { Identity } from '../cloud/identity.js';
import type { Action as JsonAction } from '../aws/json-service.js';
import { readInput, type Shape } from '../aws/model/shape.js';
import { invalidParameter } from './errors.js';
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
  /** @throws {ServiceError} `ResourceNotFoundException` */
  pool(id: string): UserPool;
}

export type Action = JsonAction<Call>;

/**
 * An action whose input follows the API model.
 *
 * @param run may throw a {@link ServiceError}
 */
export function action<I>(input: Shape<I>, run: (input: I, call: Call) => object | undefined): Action {
  return (body, call) => run(readInput(input, body, invalidParameter), call);
}
