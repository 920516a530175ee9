import { action } from '../action.js';
import { brandingOf } from '../branding.js';
import { managedLoginBrandingInput } from '../model/branding-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteManagedLoginBranding.html */
export const deleteManagedLoginBranding = action(managedLoginBrandingInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  pool.brandings.delete(brandingOf(pool, input.ManagedLoginBrandingId).id);
  return undefined;
});
