import { refusal } from '../aws/json-protocol.js';
import { answerAction, callsActionOf, type JsonService } from '../aws/json-service.js';
import type { ServiceError } from '../aws/service-error.js';
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
  refuse,
};

/** What no header can say as it is. */
const BEYOND_ASCII = /[^\x20-\x7e]/g;

/**
 * Cognito says the message in a header, too (2020-10-30).
 *
 * @see https://github.com/localstack/localstack/issues/3201
 */
function refuse(error: ServiceError): Response {
  const response = refusal(error);
  response.headers.set('x-amzn-errormessage', error.message.replaceAll(BEYOND_ASCII, '?'));
  return response;
}

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
