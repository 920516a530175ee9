import type { ApplicationOptionalClaims } from '@cdktf/provider-azuread/lib/application';
import { flag, knownName, list, object, optional, text } from '../../shape/index.js';
import { type Checks, oneOf, textLength } from '../../validation/index.js';
import { graphPage, platformPage } from '../pages.js';

/**
 * A claim that tokens have only where an application asks for it.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
 */
export interface OptionalClaim {
  /** Such as `email`, `idtyp` or `ipaddr`; of a directory extension, `extn.<name>` or the extension's full name. */
  readonly name: string;
  /** Whether the client cannot go on without it. It changes no token. @default false */
  readonly essential?: boolean;
  /** `user` for a directory extension of the user. @default - a claim that Entra knows itself */
  readonly source?: 'user';
  /** What the claim is made with, such as `include_externally_authenticated_upn` of `upn`. @default - nothing */
  readonly additionalProperties?: readonly string[];
}

/** Optional claims by the kind of token. */
export interface OptionalClaims {
  /** @default - none */
  readonly accessToken?: readonly OptionalClaim[];
  /** @default - none */
  readonly idToken?: readonly OptionalClaim[];
  /** @default - none */
  readonly saml2Token?: readonly OptionalClaim[];
}

const CLAIMS = optional(
  list(
    object<OptionalClaim>({
      name: text(),
      essential: optional(flag()),
      source: optional(knownName(['user'])),
      additionalProperties: optional(list(text())),
    }),
    "a list of claims: [{ name: 'email' }]",
  ),
);

export const OPTIONAL_CLAIMS = object<OptionalClaims>({
  accessToken: CLAIMS,
  idToken: CLAIMS,
  saml2Token: CLAIMS,
});

const TOKENS = ['accessToken', 'idToken', 'saml2Token'] as const;

const NAME = textLength(1, 256, graphPage('optionalclaim'));

/** @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application#additional_properties-1 */
const ADDITIONAL = oneOf(
  [
    'cloud_displayname',
    'dns_domain_and_sam_account_name',
    'emit_as_roles',
    'include_externally_authenticated_upn',
    'include_externally_authenticated_upn_without_hash',
    'max_size_limit',
    'netbios_domain_and_sam_account_name',
    'on_premise_security_identifier',
    'sam_account_name',
    'use_guid',
  ],
  platformPage('optional-claims-reference'),
);

/** Optional claims as the provider takes them: no block for a kind of token that has none. */
export function optionalClaimsBlock(claims: OptionalClaims): ApplicationOptionalClaims {
  const blocks = TOKENS.flatMap((token) => {
    const given = claims[token] ?? [];
    return given.length === 0 ? [] : [[token, given.map(claimBlock)]];
  });
  return Object.fromEntries(blocks) as ApplicationOptionalClaims;
}

const claimBlock = ({ name, essential = false, source, additionalProperties = [] }: OptionalClaim) => ({
  name,
  essential,
  ...(source !== undefined && { source }),
  ...(additionalProperties.length > 0 && { additionalProperties: [...additionalProperties] }),
});

export function checkOptionalClaims(checks: Checks, claims: OptionalClaims = {}): void {
  for (const token of TOKENS) {
    const given = claims[token] ?? [];
    const property = `optionalClaims.${token}`;
    given.forEach(({ name, additionalProperties }, index) =>
      checks
        .that(`${property}[${index}].name`, name, NAME)
        .each(`${property}[${index}].additionalProperties`, additionalProperties, ADDITIONAL)
        .unique(`${property}[${index}].additionalProperties`, additionalProperties ?? []),
    );
    checks.unique(
      `${property}: name`,
      given.map(({ name }) => name),
    );
  }
}
