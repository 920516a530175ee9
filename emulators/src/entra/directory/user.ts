/** A person: the members that the local cloud itself reads. @see https://learn.microsoft.com/en-us/graph/api/resources/user */
export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly accountEnabled: boolean;
  readonly createdDateTime: string;
  readonly deletedDateTime: string | null;
}
