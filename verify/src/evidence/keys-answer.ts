import { issuerEvidence } from './graph/evidence.js';
import { keysEndpoint } from './keys-endpoint.js';
import { fetchDocument } from './reading/document.js';

export const keysAnswer = issuerEvidence({
  id: 'keysAnswer',
  needs: { keysEndpoint },
  collect: ({ keysEndpoint: { url } }, tools, { profile }) => {
    const needs = tools.exchangesOf('keysEndpoint').slice(-1);
    return fetchDocument(tools, { what: 'key set', url, needs }, profile);
  },
});
