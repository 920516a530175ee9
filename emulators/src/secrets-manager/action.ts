import type { Action as JsonAction } from '../aws/json-service.js';
import { readInput, type Shape } from '../aws/model/shape.js';
import { invalidRequest, resourceNotFound, validation } from './errors.js';
import type { Secret, SecretsManagerState } from './state.js';

/** What an action works with. */
export class Call {
  constructor(
    readonly state: SecretsManagerState,
    /** The region that the request is signed for. */
    readonly region: string,
    readonly accountId: string,
    readonly now: Date,
  ) {}

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

/**
 * An action whose input follows the API model.
 *
 * @param run may throw a {@link ServiceError}
 */
export function action<I>(input: Shape<I>, run: (input: I, call: Call) => object | undefined): Action {
  return (body, call) => run(readInput(input, body, validation), call);
}
