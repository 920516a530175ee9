import type { CloudContext } from '../core/context.js';
import type { Incoming, Service } from '../core/service.js';
import { credentialScope } from '../aws/credential-scope.js';
import { getCallerIdentity } from './get-caller-identity.js';
import { refusal } from './query-protocol.js';

const HOST = /^sts(?:\.[a-z0-9-]+)?\.amazonaws\.com$/;

/**
 * AWS Security Token Service: `GetCallerIdentity`, which the AWS provider asks before it does anything else.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html
 */
export function createSts(context: CloudContext): Service {
  return {
    name: 'sts',
    matches: (incoming) =>
      HOST.test(incoming.host) || (!incoming.tls && credentialScope(incoming.headers)?.service === 'sts'),
    handle: async (incoming) => answer(incoming, context),
    tooLarge: (_, limit) =>
      refusal(413, 'RequestEntityTooLarge', `The request is longer than ${limit} bytes.`),
    snapshot: () => ({}),
  };
}

function answer(incoming: Incoming, { identity }: CloudContext): Response {
  const form = new URLSearchParams(incoming.method === 'POST' ? incoming.body : incoming.url.search);
  const action = form.get('Action');
  if (action === null) return refusal(400, 'MissingAction', 'The request must contain the parameter Action.');
  const caller = credentialScope(incoming.headers);
  if (!caller) return refusal(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  if (caller.accessKeyId !== identity.accessKeyId)
    return refusal(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
  if (action === 'GetCallerIdentity') return getCallerIdentity(identity);
  return refusal(400, 'InvalidAction', `Could not find operation ${action} for version 2011-06-15`);
}
