import { flag, object, optional } from '../../shape/index.js';
import type { Checks, Rule } from '../../validation/index.js';
import { graphPage } from '../pages.js';

/**
 * What the portal makes of an application, by tags that it knows.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application#feature_tags-1
 */
export interface AppFeatures {
  /** Sign-in by a custom SAML application. @default false */
  readonly customSingleSignOn?: boolean;
  /** Listed among enterprise applications. @default false */
  readonly enterprise?: boolean;
  /** Taken from the gallery. @default false */
  readonly gallery?: boolean;
  /** Hidden from people's own list of applications. @default false */
  readonly hide?: boolean;
}

export const APP_FEATURES = object<AppFeatures>({
  customSingleSignOn: optional(flag()),
  enterprise: optional(flag()),
  gallery: optional(flag()),
  hide: optional(flag()),
});

const TAG: Rule = {
  allowed: '1 to 256 characters without white space',
  see: graphPage('application'),
  accepts: (tag) => /^\S{1,256}$/u.test(tag),
};

/** Labels as the provider takes them. */
export function labelBlocks(tags: readonly string[] | undefined, features: AppFeatures | undefined) {
  return {
    ...(tags !== undefined && tags.length > 0 && { tags: [...tags] }),
    ...(features !== undefined && {
      featureTags: [
        {
          customSingleSignOn: features.customSingleSignOn ?? false,
          enterprise: features.enterprise ?? false,
          gallery: features.gallery ?? false,
          hide: features.hide ?? false,
        },
      ],
    }),
  };
}

export function checkLabels(
  checks: Checks,
  tags: readonly string[] | undefined,
  features: AppFeatures | undefined,
): void {
  checks.each('tags', tags, TAG).unique('tags', tags ?? []);
  if (tags !== undefined && features !== undefined) {
    checks.fail({
      property: 'features',
      received: features,
      allowed: 'nothing beside tags: features are tags too',
      remediation: 'say it as a tag, such as HideApp',
      see: graphPage('application'),
    });
  }
}
