import { publicClientGrant } from '../../evidence/public-client-grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeRefusal } from './judge.js';

export const refusalPublicClient = clientCheck({
  id: 'refusal.public-client',
  title: 'A client without a secret gets no token of its own',
  clause: rfc(6749, '4.4'),
  reason: "the id of this client is in everybody's browser: anybody could get tokens with it",
  explanation:
    'An application in a browser or on a phone cannot keep a secret, so it has none, and its id is public. Client ' +
    'credentials without a secret would mean tokens for anybody who reads its source. The standard allows this grant ' +
    'to confidential clients only.',
  expects: 'invalid_client or unauthorized_client; the clouds have further words for it',
  appliesTo: ({ client }) => client.kind === 'spa' || client.kind === 'native',
  needs: { publicClientGrant },
  judge: ({ publicClientGrant }, { profile }) =>
    judgeRefusal(publicClientGrant, profile, 'publicClientGrant'),
});
