/** How claims are made of attributes. @see https://learn.microsoft.com/en-us/graph/api/resources/claimsmappingpolicy */
export interface ClaimsMappingPolicy {
  readonly id: string;
  readonly displayName: string;
  /** JSON texts. */
  readonly definition: readonly string[];
  readonly isOrganizationDefault: boolean;
  readonly deletedDateTime: string | null;
}
