import type { EpochMs } from '../core/clock.js';
import { actionsOf, type Action as JsonAction, type Asked } from '../aws/action.js';
import { invalidRequest, resourceNotFound, validation } from './errors.js';
import type { Secret, SecretsManagerState } from './state.js';

/** What an action works with. */
export class Call implements Asked {
  readonly action: string;
  readonly region: string;

  constructor(
    { action, region }: Asked,
    readonly state: SecretsManagerState,
    readonly accountId: string,
    readonly now: EpochMs,
  ) {
    this.action = action;
    this.region = region;
  }

  /**
   * The secret with this name or ARN, even if it is scheduled for deletion.
   *
   * @throws {ServiceError} `ResourceNotFoundException`
   */
  secret(id: string): Secret {
    const secret = this.state.find(this.region, id);
    if (!secret) throw resourceNotFound("Secrets Manager can't find the specified secret.");
    return secret;
  }

  /**
   * The secret with this name or ARN, for actions that a scheduled deletion rules out.
   *
   * @throws {ServiceError} `ResourceNotFoundException`, `InvalidRequestException`
   */
  activeSecret(id: string): Secret {
    const secret = this.secret(id);
    if (secret.deletionDate) {
      throw invalidRequest(
        "You can't perform this operation on the secret because it was marked for deletion.",
      );
    }
    return secret;
  }
}

export type Action = JsonAction<Call>;

/** An action whose input follows the API model. */
export const action = actionsOf<Call>(validation);
