import { discoveryAnswer } from '../../evidence/discovery-answer.js';
import { discoveryPlaces } from '../../evidence/discovery-exchange.js';
import { isJsonMediaType, parseJsonObject } from '../../json.js';
import { repeatedMembers } from '../../json-members.js';
import { issuerCheck } from '../check.js';
import { openidDiscovery } from '../clauses.js';
import { failed, judge, show, untrusted } from '../verdict.js';

export const discoveryDocument = issuerCheck({
  id: 'discovery.document',
  title: 'The discovery document answers',
  clause: openidDiscovery('4.2', 'ProviderConfigurationResponse'),
  reason: 'a client that cannot read this document finds neither the endpoints nor the keys',
  explanation:
    'An issuer publishes one JSON document that says where its endpoints and keys are. Clients and APIs start there, ' +
    'so that nobody copies URLs by hand and a changed endpoint reaches everybody. It must come over a connection whose ' +
    'certificate proves the host, or whoever sits on the way could send clients to endpoints and keys of their own.',
  expects: 'a trusted certificate, status 200, a JSON media type and a JSON object that has no member twice',
  needs: { discoveryAnswer },
  judge: ({ discoveryAnswer: answer }, subject) => {
    const expected = `200 and a JSON object from ${discoveryPlaces(subject)
      .map(({ url }) => url)
      .join(' or ')}`;
    if (answer.kind === 'untrusted') return untrusted(expected, answer);
    const type = answer.headers['content-type'];
    if (answer.status !== 200) return failed(expected, `status ${answer.status}`);
    const wrong = [
      ...(isJsonMediaType(type) ? [] : [`content type ${show(type)}`]),
      ...(parseJsonObject(answer.body) ? [] : ['a body that is not a JSON object']),
      ...repeatedMembers(answer.body).map((name) => `${show(name)} twice`),
    ];
    return judge(expected, wrong, '200, a JSON object');
  },
});
