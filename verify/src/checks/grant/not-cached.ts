import { grant } from '../../evidence/grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const grantNotCached = clientCheck({
  id: 'grant.not-cached',
  title: 'The answer must not be cached',
  clause: rfc(6749, '5.1'),
  reason: 'a cache on the way could keep the token and hand it to others',
  explanation:
    'A token response holds a credential. Proxies and gateways keep answers unless they are told not to; a kept token ' +
    'can be served to somebody else, or found on a disk. Cache-Control: no-store forbids it.',
  expects: 'Cache-Control with no-store',
  needs: { grant },
  judge: ({ grant }) => {
    const observed = grant.answer.headers['cache-control'];
    const directives = (observed ?? '').split(',').map((directive) => directive.trim().toLowerCase());
    return judge('no-store', directives.includes('no-store') ? [] : [show(observed)], show(observed));
  },
});
