import { metadataDocument } from './metadata.js';

/** Where providers learn what belongs to a cloud. */
export const METADATA_PATH = '/metadata/endpoints';

/**
 * Azure Resource Manager, of which there is what a sign-in takes: the metadata document, and a list of subscriptions, of
 * which there are none.
 *
 * @see https://learn.microsoft.com/en-us/rest/api/resources/subscriptions/list
 */
export function manage({ pathname }: URL, endpoint: string): Response {
  if (pathname === METADATA_PATH) return Response.json(metadataDocument(endpoint));
  if (pathname === '/subscriptions') return Response.json({ value: [], count: { type: 'Total', value: 0 } });
  const message = `No HTTP resource was found that matches the request path '${pathname}'.`;
  return Response.json({ error: { code: 'InvalidResourceType', message } }, { status: 404 });
}
