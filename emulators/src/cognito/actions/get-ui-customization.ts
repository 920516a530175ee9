import { action } from '../action.js';
import { getUICustomizationInput } from '../model/ui-customization-shapes.js';
import { clientOf } from '../state.js';
import { ALL_CLIENTS, describeUICustomization } from '../ui-customization.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUICustomization.html */
export const getUICustomization = action(getUICustomizationInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { ClientId: id = ALL_CLIENTS } = input;
  if (id !== ALL_CLIENTS) clientOf(pool, id);
  return { UICustomization: describeUICustomization(pool, id) };
});
