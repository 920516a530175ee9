import { answerAction, callsActionOf, type JsonService } from '../aws/json-service.js';
import type { CloudContext } from '../core/context.js';
import type { Incoming } from '../core/service.js';
import type { Call } from './action.js';
import { actions } from './actions/index.js';
import type { CognitoState } from './state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html */
const service: JsonService<Call> = {
  target: 'AWSCognitoIdentityProviderService.',
  title: 'Amazon Cognito user pools',
  actions,
};

/** Whether a request calls an action of the user pools API. */
export const callsAction = (incoming: Incoming): boolean => callsActionOf(service, incoming);

/** Answers the user pools API. */
export function controlPlane(
  incoming: Incoming,
  state: CognitoState,
  context: CloudContext,
): Promise<Response> {
  return answerAction(service, incoming, context, (asked) => ({
    ...asked,
    state,
    identity: context.identity,
    now: context.clock.now().getTime(),
    pool: (id) => state.pool(asked.region, id),
  }));
}
