import { credentialScope } from '../aws/credential-scope.js';
import type { Incoming } from '../core/service.js';

/** The protocols of AWS in which a refusal has to be said. */
export type Protocol = 'cbor' | 'ec2' | 'json' | 'query' | 'rest-json' | 'rest-xml' | 's3';

/** A request to a service of AWS that is not here, as far as it can be known. */
export interface UnservedRequest {
  readonly protocol: Protocol;
  /** The signing name of the service, such as `iam`. */
  readonly service: string;
  /** The name of the action, or the method and the path where the protocol names none. */
  readonly action: string;
}

const REST_XML: Readonly<Record<string, Protocol>> = {
  s3: 's3',
  cloudfront: 'rest-xml',
  route53: 'rest-xml',
};
const CBOR_PATH = /^\/service\/([^/]+)\/operation\/([^/]+)$/;

/** @returns undefined if the request is none of AWS: it has no signature and names no action */
export function readUnserved(incoming: Incoming): UnservedRequest | undefined {
  const signed = credentialScope(incoming.headers)?.service;
  return inCbor(incoming, signed) ?? inJson(incoming, signed) ?? signedRequest(incoming, signed);
}

function inCbor({ url, headers }: Incoming, signed: string | undefined): UnservedRequest | undefined {
  const [, service = '', action] = CBOR_PATH.exec(url.pathname) ?? [];
  if (headers.get('smithy-protocol') !== 'rpc-v2-cbor' || action === undefined) return undefined;
  return { protocol: 'cbor', service: signed ?? service, action };
}

function inJson({ headers }: Incoming, signed: string | undefined): UnservedRequest | undefined {
  const [target = '', action] = headers.get('x-amz-target')?.split('.') ?? [];
  return action === undefined ? undefined : { protocol: 'json', service: signed ?? target, action };
}

/** In the query protocol, if it has a parameter `Action`, else in a REST protocol. */
function signedRequest(
  { method, url, body }: Incoming,
  service: string | undefined,
): UnservedRequest | undefined {
  if (service === undefined) return undefined;
  const action = new URLSearchParams(method === 'POST' ? body : url.search).get('Action');
  if (action !== null) return { protocol: service === 'ec2' ? 'ec2' : 'query', service, action };
  return { protocol: REST_XML[service] ?? 'rest-json', service, action: `${method} ${url.pathname}` };
}
