import { answerAction, callsActionOf, type JsonService } from '../aws/json-service.js';
import type { CloudContext } from '../core/context.js';
import type { Incoming } from '../core/service.js';
import { Call } from './action.js';
import { actions } from './actions/index.js';
import { refusal } from './refusal.js';
import type { SecretsManagerState } from './state.js';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html */
const service: JsonService<Call> = {
  target: 'secretsmanager.',
  title: 'AWS Secrets Manager',
  actions,
  refuse: refusal,
};

/** Whether a request calls an action of Secrets Manager. */
export const callsAction = (incoming: Incoming): boolean => callsActionOf(service, incoming);

/** Answers the Secrets Manager API. */
export function controlPlane(
  incoming: Incoming,
  state: SecretsManagerState,
  context: CloudContext,
): Promise<Response> {
  const { identity, clock } = context;
  return answerAction(
    service,
    incoming,
    context,
    (asked) => new Call(asked, state, identity.accountId, clock.now().getTime()),
  );
}
