import { tooLarge } from '../aws/json-service.js';
import type { CloudContext } from '../core/context.js';
import type { Service } from '../core/service.js';
import { callsAction, controlPlane } from './control-plane.js';
import { snapshot } from './snapshot.js';
import { SecretsManagerState } from './state.js';

/** AWS Secrets Manager: secrets with their versions, staging labels, tags and policies, without rotation and replicas. */
export function createSecretsManager(context: CloudContext): Service {
  const state = new SecretsManagerState();
  const current = (): SecretsManagerState => {
    state.removeExpired(context.clock.now().getTime());
    return state;
  };
  return {
    name: 'secrets-manager',
    store: state.store,
    matches: callsAction,
    handle: async (incoming) => controlPlane(incoming, current(), context),
    tooLarge: (_, limit) => tooLarge(limit),
    snapshot: () => snapshot(current()),
  };
}
