/** The public pages that rules of app registrations cite. */
const GRAPH = 'https://learn.microsoft.com/graph/api/resources';
const PLATFORM = 'https://learn.microsoft.com/entra/identity-platform';

/** A resource type of Microsoft Graph, such as `approle`. */
export const graphPage = (name: string): string => `${GRAPH}/${name}`;

/** A page of the identity platform's documentation, by its name. */
export const platformPage = (name: string): string => `${PLATFORM}/${name}`;
