import { object, text } from '../../../shape/index.js';
import { pattern } from '../../../validation/index.js';
import type { Trust } from './trust.js';

/** A workload that any issuer of OpenID Connect tokens knows. */
export interface OidcWorkload {
  /** `iss` of its tokens, character for character: https, with discovery that the internet reaches. */
  readonly issuer: string;
  /** `sub` of its tokens, character for character. */
  readonly subject: string;
}

/** Workloads whose tokens match an expression. */
export interface MatchingWorkload {
  /** Entra matches tokens of GitHub, GitLab and Terraform Cloud (`https://app.terraform.io`). */
  readonly issuer: string;
  /**
   * Such as `claims['sub'] matches 'organization:octo:project:*'`: `eq`, or `matches` with `*` for any characters and
   * `?` for one, several joined by `and`.
   */
  readonly expression: string;
}

export const OIDC_WORKLOAD = object<OidcWorkload>({ issuer: text(), subject: text() });

export const MATCHING_WORKLOAD = object<MatchingWorkload>({ issuer: text(), expression: text() });

const FLEXIBLE =
  'https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials';

const COMPARISON = String.raw`claims\['(?:sub|job_workflow_ref)'\] (?:eq|matches) '[^']+'`;

const EXPRESSION = pattern(
  new RegExp(`^${COMPARISON}(?: and ${COMPARISON})*$`),
  "comparisons such as claims['sub'] matches 'repo:octo-org/*', of sub or job_workflow_ref, by eq or matches, in these letters, joined by and",
  FLEXIBLE,
);

const assertion = { from: 'env', name: 'FEDERATED_ASSERTION' } as const;

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation */
export function oidc({ issuer, subject }: OidcWorkload): Trust {
  return { issuer, subject, assertion };
}

/** @see https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials */
export function matching({ issuer, expression }: MatchingWorkload): Trust {
  return {
    issuer,
    expression,
    assertion,
    check: (checks, place) => void checks.that(`${place}.expression`, expression, EXPRESSION),
  };
}
