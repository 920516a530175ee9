import { randomUUID } from 'node:crypto';
import { action } from '../action.js';
import { brandingOfClient, describeBranding, resolveStyle } from '../branding.js';
import { brandingExists } from '../errors.js';
import { createManagedLoginBrandingInput } from '../model/branding-shapes.js';
import { assertStyle } from '../rules/branding-rules.js';
import { clientOf } from '../state.js';

/**
 * Gives a client its one style. The exception was seen on 2026-08-28, its words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html
 * @see https://github.com/alchemy-run/alchemy/pull/1396
 */
export const createManagedLoginBranding = action(createManagedLoginBrandingInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { id: clientId } = clientOf(pool, input.ClientId);
  assertStyle(input);
  if (brandingOfClient(pool, clientId))
    throw brandingExists(`App client ${clientId} already has a managed login branding style.`);
  const times = { created: call.now, modified: call.now };
  const branding = { id: randomUUID(), clientId, ...times, ...resolveStyle(input) };
  pool.brandings.set(branding.id, branding);
  return { ManagedLoginBranding: describeBranding(pool, branding) };
});
