import { Token } from 'cdktf';
import type { Checks } from '../../validation/index.js';
import { guidePage } from '../pages.js';

/** A feature plan of a user pool, each with everything of the one before it. */
export type UserPoolTier = 'LITE' | 'ESSENTIALS' | 'PLUS';

export const TIERS: readonly UserPoolTier[] = ['LITE', 'ESSENTIALS', 'PLUS'];

/** What Cognito assumes where no tier is given. */
export const DEFAULT_TIER: UserPoolTier = 'ESSENTIALS';

/** A feature that not every tier has. */
export interface TieredFeature {
  /** The property that asks for it. */
  readonly property: string;
  /** As a person calls it. */
  readonly feature: string;
  /** The lowest tier that has it. */
  readonly needs: UserPoolTier;
}

/**
 * Checks that a pool's tier has a feature. A tier that is not known, of an imported pool or a token, passes.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html
 */
export function checkTier(checks: Checks, tier: UserPoolTier | undefined, wanted: TieredFeature): void {
  if (tier === undefined || Token.isUnresolved(tier)) return;
  const { property, feature, needs } = wanted;
  if (TIERS.indexOf(tier) >= TIERS.indexOf(needs)) return;
  checks.fail({
    property,
    received: `${feature}, on the tier ${tier}`,
    allowed: `${feature} on ${TIERS.slice(TIERS.indexOf(needs)).join(' or ')}`,
    remediation: `give the pool the tier ${needs}, or do without ${feature}`,
    see: guidePage('cognito-sign-in-feature-plans'),
  });
}
