import type { CloudContext } from '../cloud/context.js';
import type { Incoming } from '../cloud/service.js';
import { credentialScope } from '../sts/credential-scope.js';
import type { Call } from './action.js';
import { actions } from './actions/index.js';
import {
  CognitoError,
  missingAuthentication,
  serialization,
  unknownOperation,
  unrecognizedClient,
} from './errors.js';
import { refusal, result } from './json-protocol.js';
import { PoolKeys, type KeyMaker } from './pool-keys.js';
import type { CognitoState } from './state.js';

const TARGET = 'AWSCognitoIdentityProviderService.';

/** Whether a request calls an action of the user pools API. */
export const callsAction = ({ headers }: Incoming): boolean =>
  headers.get('x-amz-target')?.startsWith(TARGET) ?? false;

/**
 * Answers the user pools API.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html
 */
export function controlPlane(
  incoming: Incoming,
  state: CognitoState,
  context: CloudContext,
  makeKey?: KeyMaker,
): Response {
  try {
    const region = regionOf(incoming, context);
    const call: Call = {
      state,
      identity: context.identity,
      region,
      now: context.clock.now(),
      newKeys: () => new PoolKeys(makeKey),
      pool: (id) => state.pool(region, id),
    };
    return result(actionOf(incoming)(parse(incoming.body), call));
  } catch (error) {
    if (error instanceof CognitoError) return refusal(error);
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
  throw unknownOperation(`The local cloud does not have the action ${name} of Amazon Cognito user pools.`);
}

/** The JSON of a body. A null member is an absent one. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body || '{}', (_key, value: unknown) => (value === null ? undefined : value));
  } catch {
    throw serialization('The body of the request is not JSON.');
  }
}
