/** Delegated permissions that were consented to. @see https://learn.microsoft.com/en-us/graph/api/resources/oauth2permissiongrant */
export interface PermissionGrant {
  readonly id: string;
  readonly clientId: string;
  readonly consentType: string;
  readonly principalId: string | null;
  readonly resourceId: string;
  /** Values of delegated permissions, separated by spaces. */
  readonly scope: string | null;
}
