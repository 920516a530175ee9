import { ApiError, jsonBody, succeeded, textOf } from '../http/api-error.js';
import type { HttpAnswer, HttpRequest } from '../http/connection.js';

/** Calls an action with its input, and resolves with its output. @throws {ApiError} if the service refuses */
export type CallAction = (action: string, input: object) => Promise<Record<string, unknown>>;

/** A service that is called by the AWS JSON 1.1 protocol. */
export interface ControlPlane {
  /** As errors name it. */
  readonly title: string;
  /** In the scope of signatures. */
  readonly signingName: string;
  /** What stands before the action's name in `X-Amz-Target`, its dot included. */
  readonly target: string;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html */
export const COGNITO: ControlPlane = {
  title: 'Cognito',
  signingName: 'cognito-idp',
  target: 'AWSCognitoIdentityProviderService.',
};

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html */
export const SECRETS_MANAGER: ControlPlane = {
  title: 'Secrets Manager',
  signingName: 'secretsmanager',
  target: 'secretsmanager.',
};

/**
 * How the actions of a service are called.
 *
 * @param call signs a request for a service, and sends it
 */
export const callerOf =
  (
    { title, signingName, target }: ControlPlane,
    endpoint: string,
    call: (signingName: string, request: HttpRequest) => Promise<HttpAnswer>,
  ): CallAction =>
  async (action, input) => {
    const answer = await call(signingName, {
      method: 'POST',
      url: `${endpoint}/`,
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target + action },
      body: JSON.stringify(input),
    });
    if (!succeeded(answer)) throw refusalOf(`${title} ${action}`, answer);
    return jsonBody(answer);
  };

/** A refusal of the protocol; exceptions of a service's own have `Message`, the common ones `message`. */
function refusalOf(call: string, answer: HttpAnswer): ApiError {
  const { __type: type, message, Message } = jsonBody(answer);
  const code = textOf(type, 'UnknownError').replace(/^.*#/, '');
  return new ApiError(call, answer.status, code, textOf(message ?? Message, 'no message'));
}
