import { action } from '../action.js';
import { brandingOf, describeBranding } from '../branding.js';
import { managedLoginBrandingInput } from '../model/branding-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeManagedLoginBranding.html */
export const describeManagedLoginBranding = action(managedLoginBrandingInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  return { ManagedLoginBranding: describeBranding(pool, brandingOf(pool, input.ManagedLoginBrandingId)) };
});
