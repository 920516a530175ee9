import { action } from '../action.js';
import { withMfaMode } from '../mfa-settings.js';
import { updateUserPoolInput } from '../model/pool-shapes.js';
import { resolvePoolSettings } from '../pool-settings.js';
import { assertEmailFactor } from '../rules/email-rules.js';
import { assertFirstFactors } from '../rules/first-factor-rules.js';
import { assertMfaMode } from '../rules/mfa-rules.js';
import { assertPoolRules } from '../rules/pool-rules.js';
import { assertTierKeeps } from '../rules/tier-rules.js';
import { tagged } from '../tags.js';

/**
 * Replaces settings; {@link resolvePoolSettings} says which of those that are left out stay. Name, tags and the mode of
 * MFA stay too: the mode by a measurement of 2026-08-18 (go-to-k/cdkd 1920).
 *
 * @see https://github.com/go-to-k/cdkd/issues/1920
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 */
export const updateUserPool = action(updateUserPoolInput, (input, call) => {
  const pool = call.pool(input.UserPoolId);
  const settings = resolvePoolSettings(input, call.region, pool.settings);
  const mode = input.MfaConfiguration ?? pool.mfa.MfaConfiguration;
  const smsConfigured = settings.SmsConfiguration !== undefined;
  assertPoolRules(input, settings);
  assertMfaMode(mode, pool, smsConfigured);
  const mfa = withMfaMode(pool.mfa, mode, smsConfigured);
  if (mfa.EmailMfaConfiguration) assertEmailFactor(settings);
  assertFirstFactors(settings, mfa);
  assertTierKeeps({ ...pool, mfa }, settings.UserPoolTier);
  const tags = input.UserPoolTags && tagged([], Object.entries(input.UserPoolTags));
  call.state.change(pool, {
    name: input.PoolName ?? pool.name,
    settings,
    mfa,
    tags: tags ?? pool.tags,
    modified: call.now,
  });
  return {};
});
