import { issuerEvidence } from './graph/evidence.js';
import { keysEndpoint } from './keys-endpoint.js';
import { fetchDocument } from './reading/document.js';

export const keysAnswer = issuerEvidence({
  id: 'keysAnswer',
  needs: { keysEndpoint },
  collect: ({ keysEndpoint: { url } }, tools, { profile }) => {
    const needs = tools.exchangesOf('keysEndpoint').slice(-1);
    const request = { method: 'GET', url, headers: { accept: 'application/json' } } as const;
    return fetchDocument(tools, { what: 'key set', url }, profile, (previous) =>
      tools.http.send(request, previous.length > 0 ? previous : needs),
    );
  },
});
