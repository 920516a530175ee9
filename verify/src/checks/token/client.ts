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
    'it when something went wrong. The claim is client_id by the standard and on Cognito, azp or appid on Entra, azp, cid ' +
    'or sub elsewhere. Several of them must not contradict each other.',
  expects: 'each claim of the provider for the client that is there equals clientId in the manifest',
  needs: { token },
  judge: ({ token: { claims } }, { client, profile }) => {
    // An issuer that has no claim for the client says it by the subject, as RFC 9068 §2.2 has it for machines.
    const names = profile.clientClaims.filter((name) => claims[name] !== undefined);
    const naming =
      names.length > 0 || profile.isVendor ? names : ['sub'].filter((name) => claims[name] !== undefined);
    const observed = naming.map((name) => `${name} ${show(claims[name])}`).join(', ');
    const wrong = naming.filter((name) => claims[name] !== client.clientId);
    return judge(
      `${profile.clientClaims.join(' or ')} ${show(client.clientId)}`,
      naming.length === 0
        ? ['no claim that names a client']
        : wrong.map((name) => `${name} ${show(claims[name])}`),
      observed,
    );
  },
});
