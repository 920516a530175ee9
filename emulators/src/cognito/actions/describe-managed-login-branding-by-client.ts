import { action } from '../action.js';
import { brandingOfClient, describeBranding } from '../branding.js';
import { resourceNotFound } from '../errors.js';
import { managedLoginBrandingByClientInput } from '../model/branding-shapes.js';
import { clientOf } from '../state.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeManagedLoginBrandingByClient.html */
export const describeManagedLoginBrandingByClient = action(
  managedLoginBrandingByClientInput,
  (input, call) => {
    const pool = call.pool(input.UserPoolId);
    const { id } = clientOf(pool, input.ClientId);
    const branding = brandingOfClient(pool, id);
    if (!branding) throw resourceNotFound(`App client ${id} has no managed login branding style.`);
    return { ManagedLoginBranding: describeBranding(pool, branding) };
  },
);
