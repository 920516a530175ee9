import type { IncomingMessage } from 'node:http';
import type { Incoming } from '../core/service.js';

/** A request that cannot be read, and what to tell whoever sent it. */
export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest';
}

/** What to say to a request that takes the local cloud for a proxy. */
export const NO_PROXY =
  'The local cloud is no proxy: ask for a path, with the host in the Host header (RFC 9112 §3.2.1).';

/** Bytes of a body that is too long are still taken and thrown away, so that its sender lives to read the answer. */
const DISCARDED_TIMES = 16;

/** A host with an optional port (RFC 9110 §7.2), without percent-encoding and names beyond ASCII: no such host is served. */
const HOST = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/**
 * Reads a request.
 *
 * @param bodyLimit bytes
 * @throws {UnreadableRequest} if it does not say clearly which URL it asks for
 */
export async function receive(request: IncomingMessage, tls: boolean, bodyLimit: number): Promise<Incoming> {
  const url = urlOf(request, tls);
  const headers = new Headers();
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    headers.append(request.rawHeaders[i]!, request.rawHeaders[i + 1]!);
  const body = await readBody(request, bodyLimit);
  return {
    method: request.method ?? 'GET',
    host: url.hostname.toLowerCase().replace(/^\[|\]$/g, ''),
    tls,
    url,
    headers,
    body: body ?? '',
    ...(body === undefined && { overLimit: bodyLimit }),
  };
}

function urlOf(request: IncomingMessage, tls: boolean): URL {
  const [host = '', ...others] = hostsOf(request);
  if (host === '' || others.length > 0)
    throw new UnreadableRequest('A request has exactly one Host header that is not empty (RFC 9112 §3.2).');
  const target = request.url ?? '';
  if (!target.startsWith('/'))
    throw new UnreadableRequest(`The request asks for ${JSON.stringify(target)}. ${NO_PROXY}`);
  const text = `${tls ? 'https' : 'http'}://${host}${target}`;
  if (HOST.test(host) && URL.canParse(text)) return new URL(text);
  throw new UnreadableRequest(
    `The Host header is ${JSON.stringify(host)}; it has to be a host name or address, with a port if need be (RFC 9110 §7.2).`,
  );
}

/** Every Host header as it came; `request.headers` keeps only the first. */
export const hostsOf = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]!.toLowerCase() === 'host');

/** @returns undefined for a body of more bytes than the limit */
function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DISCARDED_TIMES * limit) resolve(undefined);
    });
    request.once('end', () =>
      resolve(size > limit ? undefined : new TextDecoder().decode(Buffer.concat(chunks))),
    );
    request.once('error', reject);
  });
}
