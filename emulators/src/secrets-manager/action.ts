import { CognitoError } from '../cognito/errors.js';
import type { Shape } from '../cognito/model/shape.js';
import { invalidRequest, resourceNotFound, serialization, validation } from './errors.js';
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
   * @throws {SecretsManagerError} `ResourceNotFoundException`
   */
  secret(id: string): Secret {
    const secret = this.state.find(this.region, id);
    if (!secret) throw resourceNotFound("Secrets Manager can't find the specified secret.");
    return secret;
  }

  /**
   * The secret with this name or ARN, for actions that a scheduled deletion rules out.
   *
   * @throws {SecretsManagerError} `ResourceNotFoundException`, `InvalidRequestException`
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

/** Answers the JSON of a request with JSON, or with nothing where the action has no output. */
export type Action = (body: unknown, call: Call) => object | undefined;

/**
 * An action whose input follows the API model.
 *
 * @param run may throw a {@link SecretsManagerError}
 */
export function action<I>(input: Shape<I>, run: (input: I, call: Call) => object | undefined): Action {
  return (body, call) => run(readInput(input, body), call);
}

function readInput<I>(shape: Shape<I>, body: unknown): I {
  const violations: string[] = [];
  const input = readShape(shape, body, (violation) => violations.push(violation));
  if (violations.length === 0) return input;
  const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  throw validation(`${count} detected: ${violations.join('; ')}`);
}

/** The shapes are Cognito's, and so is the error for JSON of another type. */
function readShape<I>(shape: Shape<I>, body: unknown, report: (violation: string) => void): I {
  try {
    return shape.read(body, '', report);
  } catch (error) {
    if (error instanceof CognitoError) throw serialization(error.message);
    throw error;
  }
}
