import { keys } from '../../evidence/keys.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const keysIds = issuerCheck({
  id: 'keys.ids',
  title: 'Each key has an id of its own',
  clause: rfc(7517, '4.5'),
  reason: 'a token names its key by id: two keys of one id, and some verifiers take the wrong one',
  explanation:
    'While keys are rotated an issuer publishes several. A token says by kid which of them signed it. If two keys share ' +
    'an id, or one has none beside others, verifiers guess, and real tokens fail now and then, with nothing to see ' +
    'in any log.',
  expects: 'distinct kid values, and a kid on each key if there are several',
  needs: { keys },
  judge: ({ keys }) => {
    const ids = keys.map((key) => key['kid']);
    const unnamed = ids.filter((id) => typeof id !== 'string' || id === '').length;
    const repeated = repeatedIn(ids.filter((id) => id !== undefined));
    const wrong = [
      ...(unnamed > 0 && keys.length > 1 ? [`${unnamed} of ${keys.length} keys have no kid`] : []),
      ...repeated.map((id) => `several keys have kid ${show(id)}`),
    ];
    return judge('distinct key ids', wrong, ids.map(show).join(', '));
  },
});

/** Each value that is there more than once. */
function repeatedIn(values: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>();
  const repeated = new Set<unknown>();
  for (const value of values) (seen.has(value) ? repeated : seen).add(value);
  return [...repeated];
}
