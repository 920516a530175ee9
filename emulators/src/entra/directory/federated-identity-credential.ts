/** Trust in tokens of another issuer. @see https://learn.microsoft.com/en-us/graph/api/resources/federatedidentitycredential */
export interface FederatedIdentityCredential {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  /** Null where an expression matches the claims instead. */
  readonly subject: string | null;
  readonly description: string | null;
  readonly audiences: readonly string[];
  /** Beta only: a flexible credential. */
  readonly claimsMatchingExpression: { readonly languageVersion: number; readonly value: string } | null;
}
