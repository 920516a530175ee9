import { isJsonObject, parseJsonObject, type JsonObject } from '../json.js';
import { issuerEvidence } from './graph/evidence.js';
import { found, inconclusive } from './graph/finding.js';
import { keysAnswer } from './keys-answer.js';

/** The published keys. */
export const keys = issuerEvidence({
  id: 'keys',
  needs: { keysAnswer },
  collect: ({ keysAnswer: answer }, { exchangesOf }) => {
    const exchanges = exchangesOf('keysAnswer');
    const set = answer.kind === 'answer' && answer.status === 200 ? readKeys(answer.body) : undefined;
    return set
      ? found(set, exchanges)
      : inconclusive('there is no key set to read: see keys.document', exchanges);
  },
});

/** The keys of a JWK Set; undefined if the text is none (RFC 7517 §5). */
export function readKeys(text: string): readonly JsonObject[] | undefined {
  const set = parseJsonObject(text)?.['keys'];
  return Array.isArray(set) && set.length > 0 && set.every(isJsonObject) ? set : undefined;
}
