import { tooLarge } from '../aws/json-service.js';
import type { CloudContext } from '../core/context.js';
import type { Service } from '../core/service.js';
import { callsAction, controlPlane } from './control-plane.js';
import { dataPlane, isForDataPlane } from './data-plane/index.js';
import type { KeyMaker } from '../oauth/signing-key.js';
import { snapshot } from './snapshot.js';
import { CognitoState } from './state.js';

/**
 * Amazon Cognito user pools: the API that providers and SDKs call, and what pools serve to applications.
 *
 * @param makeKey makes the signing keys of pools. @default RSA keys of 2048 bits, made in the background
 */
export function createCognito(context: CloudContext, makeKey?: KeyMaker): Service {
  const state = new CognitoState(makeKey);
  return {
    name: 'cognito',
    store: state.store,
    matches: (incoming) => callsAction(incoming) || isForDataPlane(incoming, state),
    handle: async (incoming) =>
      callsAction(incoming) ? controlPlane(incoming, state, context) : dataPlane(incoming, state, context),
    tooLarge: (incoming, limit) => (callsAction(incoming) ? tooLarge(limit) : undefined),
    snapshot: () => snapshot(state, context.identity.accountId),
  };
}
