import { authorization } from '../../evidence/authorization.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { discovery } from '../../evidence/discovery.js';
import { sentTo } from '../../evidence/reading/authorization.js';
import { judge, show } from '../verdict.js';
import { signsPeopleIn } from './judge.js';

export const authorizeIssuer = clientCheck({
  id: 'authorize.issuer',
  title: 'The answer names its issuer where that is promised',
  clause: rfc(9207, '2'),
  reason: 'a client of several issuers sends the code of one to another',
  explanation:
    'A client that knows several issuers must learn which of them answered, or an attacker who runs one of them ' +
    'gets codes of the others (mix-up). iss in the answer tells. An issuer that promises it in its metadata and ' +
    'leaves it out makes careful clients refuse.',
  expects: 'iss in the redirect, equal to issuer in the manifest, where the metadata promises it',
  appliesTo: signsPeopleIn,
  needs: { authorization, discovery },
  judge: ({ authorization: answer, discovery }, { manifest }) => {
    const promised = discovery['authorization_response_iss_parameter_supported'] === true;
    const iss = sentTo(answer)?.get('iss') ?? undefined;
    const isRight = iss === undefined ? !promised : iss === manifest.issuer;
    return judge(promised ? show(manifest.issuer) : 'no other issuer', isRight ? [] : [show(iss)], show(iss));
  },
});
