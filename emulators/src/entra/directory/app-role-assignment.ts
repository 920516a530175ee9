/** A role that a principal holds on a resource. @see https://learn.microsoft.com/en-us/graph/api/resources/approleassignment */
export interface AppRoleAssignment {
  readonly id: string;
  readonly appRoleId: string;
  readonly createdDateTime: string;
  readonly principalId: string;
  readonly principalType: 'Group' | 'ServicePrincipal' | 'User';
  readonly resourceId: string;
}
