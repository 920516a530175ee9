import { action } from '../action.js';
import { invalidParameter } from '../errors.js';
import { versionAt } from '../identifiers.js';
import { setUICustomizationInput } from '../model/ui-customization-shapes.js';
import { clientOf } from '../state.js';
import { ALL_CLIENTS, describeUICustomization } from '../ui-customization.js';

/**
 * Replaces the look of the classic hosted UI; a request without CSS and image removes it. That a domain has to be
 * there is the reference's; the words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUICustomization.html
 */
export const setUICustomization = action(setUICustomizationInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const { ClientId: id = ALL_CLIENTS, CSS: css, ImageFile: image } = input;
  if (id !== ALL_CLIENTS) clientOf(pool, id);
  if (!pool.prefixDomain && !pool.customDomain)
    throw invalidParameter('There has to be an existing domain associated with this user pool');
  const { now } = call;
  const created = pool.uiCustomizations.get(id)?.created ?? now;
  if (css === undefined && image === undefined) {
    pool.uiCustomizations.delete(id);
  } else {
    const version = versionAt(now);
    pool.uiCustomizations.set(id, { css, hasImage: image !== undefined, version, created, modified: now });
  }
  return { UICustomization: describeUICustomization(pool, id) };
});
