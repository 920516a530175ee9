import type { Answer, Untrusted } from '../issuer-client/http/outcome.js';
import { parseJsonObject, type JsonObject } from '../json.js';
import { discoveryAnswer } from './discovery-answer.js';
import { issuerEvidence } from './graph/evidence.js';
import { found, inconclusive } from './graph/finding.js';

/** The discovery document. */
export const discovery = issuerEvidence({
  id: 'discovery',
  needs: { discoveryAnswer },
  collect: ({ discoveryAnswer: answer }, { exchangesOf }) => {
    const document = readDiscovery(answer);
    const exchanges = exchangesOf('discoveryAnswer');
    return document ? found(document, exchanges) : inconclusive(NO_DISCOVERY, exchanges);
  },
});

export const NO_DISCOVERY = 'there is no discovery document to read: see discovery.document';

/** The document that was answered; undefined if there is none. */
export const readDiscovery = (answer: Answer | Untrusted): JsonObject | undefined =>
  answer.kind === 'answer' && answer.status === 200 ? parseJsonObject(answer.body) : undefined;
