import { endpointVariable } from '../core/endpoint-variable.js';
import { isLoopback } from '../core/loopback.js';
import type { Incoming, Service } from '../core/service.js';
import { unservedRefusal } from './refusals.js';
import { readUnserved, type UnservedRequest } from './request.js';

/**
 * The services of AWS that are not here: a stack may have a role, a function or an API beside its user pool. Each is
 * refused in its own protocol, so that the provider shows what to do.
 *
 * It is asked last: whatever it is asked, no other service knew.
 */
export function createUnserved(): Service {
  return {
    name: 'unserved',
    matches: (incoming) => isForAws(incoming) && readUnserved(incoming) !== undefined,
    handle: async (incoming) => {
      const request = readUnserved(incoming)!;
      return refuse(incoming, request, wayOut(request));
    },
    tooLarge: (incoming, limit) =>
      refuse(incoming, readUnserved(incoming)!, `The request is longer than ${limit} bytes.`, 413),
    snapshot: () => ({}),
  };
}

const isForAws = ({ host }: Incoming): boolean => isLoopback(host) || host.endsWith('.amazonaws.com');

const refuse = ({ headers }: Incoming, { protocol }: UnservedRequest, message: string, status?: number) =>
  unservedRefusal(protocol, message, headers.get('content-type') ?? '', status);

function wayOut({ service, action }: UnservedRequest): string {
  return (
    `The local cloud does not serve ${service} (asked for ${action}). Send it to another emulator: ` +
    `local-cloud --forward ${service.toLowerCase()}=http://127.0.0.1:PORT, or ` +
    `${endpointVariable(service)}=http://127.0.0.1:PORT in the environment.`
  );
}
