import { featureUnavailable } from '../errors.js';
import type { ClientSettingsInput } from '../model/client-shapes.js';
import type { SetUserPoolMfaConfigInput } from '../model/mfa-shapes.js';
import type { PoolSettings } from '../pool-settings.js';
import type { UserPool } from '../state.js';

type Tier = PoolSettings['UserPoolTier'];

/** Features by name, and whether they are in use. */
type Features = Readonly<Record<string, boolean>>;

/**
 * In these words on 2025-02-23, of threat protection; the names of the other features are not measured.
 *
 * @throws {ServiceError} `FeatureUnavailableInTierException` if there are features that the tier lacks
 * @see https://github.com/aws/aws-cdk/pull/33565
 */
export function assertTierHas(tier: Tier, features: readonly string[]): void {
  if (features.length === 0) return;
  throw featureUnavailable(
    `The following features need to be disabled for the ${tier} pricing tier configured: ${features.join(', ')}`,
  );
}

const inUse = (features: Features): string[] => Object.keys(features).filter((name) => features[name]);
const beyondLite = (tier: Tier, features: Features): string[] => (tier === 'LITE' ? inUse(features) : []);
const onlyPlus = (tier: Tier, features: Features): string[] => (tier === 'PLUS' ? [] : inUse(features));

/**
 * What the settings of a pool ask for.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
 */
export function assertPoolTier(settings: PoolSettings): void {
  const { UserPoolTier: tier, UserPoolAddOns: addOns, Policies, LambdaConfig } = settings;
  const factors = Policies.SignInPolicy.AllowedFirstAuthFactors ?? [];
  assertTierHas(tier, [
    ...onlyPlus(tier, {
      'Threat Protection':
        (addOns?.AdvancedSecurityMode ?? 'OFF') !== 'OFF' ||
        addOns?.AdvancedSecurityAdditionalFlows?.CustomAuthMode !== undefined,
    }),
    ...beyondLite(tier, {
      'Passwordless Sign-In': factors.some((factor) => factor !== 'PASSWORD'),
      'Password History': Boolean(Policies.PasswordPolicy.PasswordHistorySize),
      'Access Token Customization':
        (LambdaConfig.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0') !== 'V1_0',
    }),
  ]);
}

type Factors = Pick<SetUserPoolMfaConfigInput, 'EmailMfaConfiguration' | 'WebAuthnConfiguration'>;

/** What the second factors of a pool, and its passkeys, ask for. */
export function assertMfaTier(factors: Factors, tier: Tier): void {
  assertTierHas(
    tier,
    beyondLite(tier, {
      'Email MFA': factors.EmailMfaConfiguration !== undefined,
      Passkeys: factors.WebAuthnConfiguration !== undefined,
    }),
  );
}

/** What an app client asks for. */
export function assertClientTier(settings: ClientSettingsInput, tier: Tier): void {
  assertTierHas(
    tier,
    beyondLite(tier, {
      'Choice-Based Sign-In': settings.ExplicitAuthFlows?.includes('ALLOW_USER_AUTH') ?? false,
      'Refresh Token Rotation': settings.RefreshTokenRotation?.Feature === 'ENABLED',
    }),
  );
}

/** What a pool has beside its settings, and would keep on another tier. */
export function assertTierKeeps(pool: UserPool, tier: Tier): void {
  const domains = [pool.prefixDomain, pool.customDomain];
  assertMfaTier(pool.mfa, tier);
  for (const { settings } of pool.clients.values()) assertClientTier(settings, tier);
  assertTierHas(tier, [
    ...beyondLite(tier, { 'Managed Login': domains.some((domain) => domain?.managedLoginVersion === 2) }),
    ...onlyPlus(tier, {
      'User Activity Log Export': pool.logDelivery.some(
        ({ EventSource }) => EventSource === 'userAuthEvents',
      ),
    }),
  ]);
}
