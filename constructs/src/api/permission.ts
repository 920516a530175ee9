/** A permission of an API, by name: what a client of another API names to be granted it. Made by {@link Api.permission}. */
export interface Permission {
  /** The name of the API that declares it. */
  readonly api: string;
  /** Its key in the API's `scopes`. */
  readonly name: string;
}

/** A permission as a client names it: with the name of its API, which is the client's own one if it says nothing else. */
export function qualify(ownApi: string, permission: string | Permission): Permission {
  return typeof permission === 'string' ? { api: ownApi, name: permission } : permission;
}
