import type { EpochMs } from '../core/clock.js';
import type { Identity } from '../core/identity.js';
import { actionsOf, type Action as JsonAction, type Asked } from '../aws/action.js';
import { invalidParameter } from './errors.js';
import type { CognitoState, UserPool } from './state.js';

/** What an action works with. */
export interface Call extends Asked {
  readonly state: CognitoState;
  readonly identity: Identity;
  readonly now: EpochMs;
  /** @throws {ServiceError} `ResourceNotFoundException` */
  pool(id: string): UserPool;
}

export type Action = JsonAction<Call>;

/** An action whose input follows the API model. */
export const action = actionsOf<Call>(invalidParameter);
