import { authorizationEndpoint } from './authorization-endpoint.js';
import { clientEvidence } from './graph/evidence.js';
import { inconclusive, type Finding } from './graph/finding.js';
import { authorize, isTaken, rightRequest, type AuthorizationAnswer } from './reading/authorization.js';

/**
 * The control of all that the authorization endpoint must refuse: a request that is right in all points, and that only
 * lacks a person. A server that does not tell so by a redirect, as it does not know `prompt=none`, proves nothing here.
 */
export const authorization = clientEvidence({
  id: 'authorization',
  needs: { authorizationEndpoint },
  collect: async (
    { authorizationEndpoint: { url } },
    tools,
    subject,
  ): Promise<Finding<AuthorizationAnswer>> => {
    const after = tools.exchangesOf('authorizationEndpoint').slice(-1);
    const finding = await authorize(tools, url, 'a right request', rightRequest(tools, subject), after);
    if (!finding.available || isTaken(finding.value)) return finding;
    const { status } = finding.value.answer;
    return inconclusive(`${NOT_TAKEN} (status ${status})`, finding.exchanges);
  },
});

const NOT_TAKEN =
  'a right request with prompt=none was not answered by a redirect that says login_required, so refusals prove nothing';
