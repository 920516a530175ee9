/** A person. @see https://learn.microsoft.com/en-us/graph/api/resources/user */
export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}
