import { unknownClient } from '../../evidence/unknown-client.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeRefusal } from './judge.js';

export const refusalUnknownClient = issuerCheck({
  id: 'refusal.unknown-client',
  title: 'An unknown client is refused',
  clause: rfc(6749, '5.2'),
  reason: 'if anybody is granted tokens, the declaration of clients has no effect',
  explanation:
    'Only registered clients may be granted tokens. A client id of the right form that nobody has is tried with an ' +
    'invented secret. A server that grants it has no list of clients, or does not look into it.',
  expects: 'invalid_client; Entra answers unauthorized_client',
  needs: { unknownClient },
  judge: ({ unknownClient }, { profile }) => judgeRefusal(unknownClient, profile, 'unknownClient'),
});
