import { randomUUID } from 'node:crypto';
import { noContent } from '../answer.js';
import type { Action } from '../call.js';
import { applicationOf } from '../lookup.js';

/**
 * Takes a picture, of which nothing is kept but that there is one.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/resources/informationalurl
 */
export const setLogo: Action = (call) => {
  const record = applicationOf(call);
  const { application } = record;
  const logoUrl = `https://secure.aadcdn.microsoftonline-p.com/logos/${application.appId}/${randomUUID()}/bannerlogo`;
  const info = { ...application.info, logoUrl };
  call.directory.changeApplication(record, { application: { ...application, info } });
  return noContent;
};
