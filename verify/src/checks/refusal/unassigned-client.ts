import type { Manifest } from '@oauth-issuers/manifest';
import { userClientGrant } from '../../evidence/user-client-grant.js';
import { readGranted } from '../../evidence/reading/granted.js';
import { readTokenResponse } from '../../issuer-client/token/token-response.js';
import type { Answer } from '../../issuer-client/http/outcome.js';
import type { IssuerProfile } from '../../profiles/profile.js';
import { clientCheck } from '../check.js';
import { entraClientCredentials } from '../clauses.js';
import { deviatesOr, failed, inconclusive, passed, type Verdict } from '../verdict.js';
import { judgeRefusal } from './judge.js';

export const refusalUnassignedClient = clientCheck({
  id: 'refusal.unassigned-client',
  title: 'A client without a role gets no token, or none with roles',
  clause: entraClientCredentials(
    'controlling tokens without the roles claim',
    'controlling-tokens-without-the-roles-claim',
  ),
  reason: 'an API that checks only signature and audience lets every application of the tenant in',
  explanation:
    'Unless the API requires assignment, Entra issues a token for it to any application of the tenant, though without ' +
    'roles. An API must therefore check roles, always. With assignment required, an unassigned application is refused. ' +
    'The web client, which has a secret and no role of its own, asks for such a token here.',
  expects: 'where api.assignmentRequired is true: refused with AADSTS501051; else a token without roles',
  appliesTo: ({ client, profile }) => client.kind === 'web' && profile.clientsAreAssigned,
  needs: { userClientGrant },
  judge: ({ userClientGrant: answer }, { manifest, profile }) =>
    manifest.api.assignmentRequired === true
      ? judgeRefusal(answer, profile, 'userClientGrant')
      : judgeWithoutAssignment(answer, manifest, profile),
});

function judgeWithoutAssignment(answer: Answer, manifest: Manifest, profile: IssuerProfile): Verdict {
  const expected = 'a token without roles, as assignment is not required';
  const response = readTokenResponse(answer);
  if (!response) return judgeRefusal(answer, profile, 'userClientGrant');
  const granted = readGranted(response, '', { manifest, profile });
  if (!granted) return inconclusive(expected, 'a token that cannot be read');
  const { named } = granted;
  if (named.size > 0) return failed(expected, `a token with ${[...named].sort().join(' ')}`);
  return deviatesOr(passed, profile, 'refusal.unassigned-client', 'refused', 'a token without roles');
}
