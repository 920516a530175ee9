/** A group: the members that the local cloud itself reads. @see https://learn.microsoft.com/en-us/graph/api/resources/group */
export interface Group {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly mailNickname: string;
  readonly mailEnabled: boolean;
  readonly securityEnabled: boolean;
  readonly groupTypes: readonly string[];
  readonly uniqueName: string | null;
  readonly createdDateTime: string;
  readonly deletedDateTime: string | null;
}

/** A group with what Graph keeps beside it. */
export interface GroupRecord {
  readonly group: Group;
  /** Object ids. */
  readonly owners: readonly string[];
  /** Object ids, of those that belong to it directly. */
  readonly members: readonly string[];
}
