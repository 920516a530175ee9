import type { CloudContext } from '../cloud/context.js';
import type { Incoming } from '../cloud/service.js';
import { result } from '../cognito/json-protocol.js';
import { credentialScope } from '../sts/credential-scope.js';
import { Call } from './action.js';
import { actions } from './actions/index.js';
import {
  missingAuthentication,
  SecretsManagerError,
  serialization,
  unknownOperation,
  unrecognizedClient,
} from './errors.js';
import { refusal } from './refusal.js';
import type { SecretsManagerState } from './state.js';

const TARGET = 'secretsmanager.';

/** Whether a request calls an action of Secrets Manager. */
export const callsAction = ({ headers }: Incoming): boolean =>
  headers.get('x-amz-target')?.startsWith(TARGET) ?? false;

/**
 * Answers the Secrets Manager API.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html
 */
export function controlPlane(
  incoming: Incoming,
  state: SecretsManagerState,
  context: CloudContext,
): Response {
  try {
    const region = regionOf(incoming, context);
    const call = new Call(state, region, context.identity.accountId, context.clock.now());
    return result(actionOf(incoming)(parse(incoming.body), call));
  } catch (error) {
    if (error instanceof SecretsManagerError) return refusal(error);
    throw error;
  }
}

/** The region of the signature, once the signature is known to be the operator's. */
function regionOf({ headers }: Incoming, { identity }: CloudContext): string {
  const scope = credentialScope(headers);
  if (!scope) throw missingAuthentication('Missing Authentication Token');
  if (scope.accessKeyId !== identity.accessKeyId) {
    throw unrecognizedClient('The security token included in the request is invalid.');
  }
  return scope.region;
}

function actionOf({ headers }: Incoming) {
  const name = headers.get('x-amz-target')!.slice(TARGET.length);
  const action = actions.get(name);
  if (action) return action;
  throw unknownOperation(`The local cloud does not have the action ${name} of AWS Secrets Manager.`);
}

/** The JSON of a body. A null member is an absent one. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body || '{}', (_key, value: unknown) => (value === null ? undefined : value));
  } catch {
    throw serialization('The body of the request is not JSON.');
  }
}
