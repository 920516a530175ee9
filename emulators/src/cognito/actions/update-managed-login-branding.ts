import { action } from '../action.js';
import { brandingOf, describeBranding, resolveStyle } from '../branding.js';
import { updateManagedLoginBrandingInput } from '../model/branding-shapes.js';
import { assertStyle } from '../rules/branding-rules.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateManagedLoginBranding.html */
export const updateManagedLoginBranding = action(updateManagedLoginBrandingInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const current = brandingOf(pool, input.ManagedLoginBrandingId);
  assertStyle(input);
  const branding = { ...current, ...resolveStyle(input, current), modified: call.now };
  pool.brandings.set(branding.id, branding);
  return { ManagedLoginBranding: describeBranding(pool, branding) };
});
