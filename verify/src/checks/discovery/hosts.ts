import { discovery } from '../../evidence/discovery.js';
import { isAllowedHost } from '../../profiles/hosts.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { inconclusive, judge } from '../verdict.js';
import { endpointMembers } from './endpoint-members.js';

export const discoveryHosts = issuerCheck({
  id: 'discovery.hosts',
  title: 'Endpoints are on the hosts of this issuer',
  clause: rfc(8414, '6.2'),
  reason: 'whoever controls a foreign endpoint is sent the secrets of all clients',
  explanation:
    'A client sends its secret wherever the discovery document says the token endpoint is. An impostor who can change ' +
    'the document points it to a host of their own and collects secrets. So each endpoint must be on a host where this ' +
    'provider puts it: Cognito has issuer and keys on one host and all else on the domain of the user pool, Entra has ' +
    'all on its sign-in host but UserInfo. The verifier itself sends no secret to any other host.',
  expects: "every endpoint on the provider's host, or on a host that the manifest's endpoints name",
  needs: { discovery },
  judge: ({ discovery }, { manifest, profile }) => {
    const allowed = (member: string) => profile.endpointHosts(manifest, member);
    const endpoints = endpointMembers(discovery);
    if (endpoints.length === 0) {
      return inconclusive(
        'endpoints on the hosts of this issuer',
        'the document names no endpoint: see discovery.members',
      );
    }
    const wrong = endpoints.filter(([member, url]) => !isAllowedHost(url.host, allowed(member)));
    return judge(
      `hosts ${[...new Set(endpoints.flatMap(([member]) => allowed(member)))].join(', ')}`,
      wrong.map(([member, url]) => `${member} is on ${url.host}`),
      `${endpoints.length} endpoints on ${[...new Set(endpoints.map(([, url]) => url.host))].join(', ')}`,
    );
  },
});
