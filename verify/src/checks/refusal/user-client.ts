import { userClientGrant } from '../../evidence/user-client-grant.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { judgeRefusal } from './judge.js';

export const refusalUserClient = clientCheck({
  id: 'refusal.user-client',
  title: 'A client for people gets no token of its own',
  clause: rfc(6749, '5.2'),
  reason: 'whoever steals the secret of this web application would get tokens without any person signing in',
  explanation:
    'A web application acts for the person who has signed in. Its secret is on a web server, closer to attackers than ' +
    'that of a machine. If it could also use client credentials, a stolen secret would be enough to call the API, with ' +
    'nobody signed in and nobody asked. So that grant must be closed to it.',
  expects: 'unauthorized_client; on Cognito also invalid_grant',
  appliesTo: ({ client, profile }) => client.kind === 'web' && !profile.clientsAreAssigned,
  needs: { userClientGrant },
  judge: ({ userClientGrant }, { profile }) => judgeRefusal(userClientGrant, profile, 'userClientGrant'),
});
