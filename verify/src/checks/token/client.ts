import { token } from '../../evidence/token.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judge, show } from '../verdict.js';

export const tokenClient = clientCheck({
  id: 'token.client',
  title: 'The token names its client',
  clause: rfc(9068, '2.2'),
  reason: 'an API that grants, limits or logs by client would take this client for another',
  explanation:
    'A token of a machine has no person in it: the client is who acts. APIs allow, limit and bill by it, and logs name ' +
    'it when something went wrong. The claim is client_id by the standard and on Cognito, azp or appid on Entra.',
  expects: "the provider's claim for the client equals clientId in the manifest",
  needs: { token },
  judge: ({ token }, { client, profile }) => {
    const claim = profile.clientClaims.find((name) => token.claims[name] !== undefined);
    const observed =
      claim === undefined ? 'no claim that names a client' : `${claim} ${show(token.claims[claim])}`;
    const matches = claim !== undefined && token.claims[claim] === client.clientId;
    return judge(
      `${profile.clientClaims.join(' or ')} ${show(client.clientId)}`,
      matches ? [] : [observed],
      observed,
    );
  },
});
