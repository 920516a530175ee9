import { readDeclaration } from '../api/declaration.js';
import { apiOf, isDefined } from '../api/define-api.js';
import type { Api, ApiReference } from '../api/index.js';
import { isObject, listOfReadable, REFUSED, type Shape } from '../shape/index.js';

/**
 * What {@link defineApi} returned. What was written by hand, or comes of another copy of this package, is read as a
 * declaration.
 */
const API = apiShape('defineApi({ name: …, scopes: …, clients: … })', (value) =>
  'clients' in value ? value.clients : undefined,
);

/** What {@link importApi} or {@link defineApi} returned, of which no more than the scopes is of interest. */
const IMPORTED_API: Shape<ApiReference> = apiShape('importApi({ name: …, scopeNames: … })', () => ({}));

/** The APIs of an issuer. One that cannot be read is left out: nothing can be made of it. */
export const APIS = listOfReadable(API, 'a list of APIs, such as [orders]');

export const IMPORTED_APIS = listOfReadable(IMPORTED_API, 'a list of APIs, such as [billing]');

function apiShape(example: string, clientsOf: (api: object) => unknown): Shape<Api> {
  const allowed = `an API: ${example}`;
  return {
    allowed,
    standIn: () => ({ name: '', scopes: {}, clients: {}, permission: (name) => ({ api: '', name }) }),
    read: (value, reading) => {
      if (!isObject(value) || !('scopes' in value) || clientsOf(value) === undefined)
        return reading.refuse({ received: value, allowed });
      if (isDefined(value)) return value as unknown as Api;
      const { name, scopes } = value;
      const declaration = readDeclaration({ name, scopes, clients: clientsOf(value) });
      reading.adopt(declaration.problems);
      return declaration.problems.length === 0 ? apiOf(declaration.value) : REFUSED;
    },
  };
}
