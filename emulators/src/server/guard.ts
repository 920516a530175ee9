import { isLoopback } from '../core/loopback.js';
import type { Incoming, Service } from '../core/service.js';

/** Why a request is refused. */
interface Objection {
  readonly status: number;
  readonly error: string;
  readonly message: string;
}

/**
 * Keeps web pages away from the plain port, which hands out client secrets and creates whatever it is asked for.
 * A browser on this machine reaches loopback for any page: under a name that the page's site makes to mean 127.0.0.1
 * (DNS rebinding), or across sites. So only this port's own address is answered: AWS providers and SDKs send no other
 * host for the services here when they follow `AWS_ENDPOINT_URL` (none of their operations has a host prefix, and
 * buckets, whose names some SDKs put before the host, are not served).
 *
 * The TLS port serves public names to browsers by design, and needs no guard: a page's own name is not among the names
 * that are served, and no browser trusts this run's authority unless its owner had it do so.
 *
 * @see https://fetch.spec.whatwg.org/#origin-header
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const guard: Service = {
  name: 'guard',
  matches: (incoming) => objectionTo(incoming) !== undefined,
  handle: async (incoming) => {
    const { status, error, message } = objectionTo(incoming)!;
    return Response.json({ error, message }, { status });
  },
  snapshot: () => ({}),
};

function objectionTo({ tls, host, url, headers }: Incoming): Objection | undefined {
  if (tls) return undefined;
  if (!isLoopback(host)) return foreignHost(host);
  const origin = headers.get('origin');
  if (origin !== null && origin !== url.origin) return foreignPage(`Origin: ${origin}`);
  const site = headers.get('sec-fetch-site') ?? 'none';
  return site === 'none' || site === 'same-origin' ? undefined : foreignPage(`Sec-Fetch-Site: ${site}`);
}

/** 421: the connection reached a server that does not speak for that host (RFC 9110 §15.5.20). */
const foreignHost = (host: string): Objection => ({
  status: 421,
  error: 'foreign_host',
  message:
    `The plain port of the local cloud speaks for its own address only (127.0.0.1, localhost, [::1]), not for ${host}: ` +
    'under any other name a web page could reach it, by DNS rebinding. Use the endpoint as the ready line names it; ' +
    'public names are served on the TLS port.',
});

const foreignPage = (header: string): Objection => ({
  status: 403,
  error: 'foreign_origin',
  message:
    `This request comes from a web page (${header}), and the plain port of the local cloud is for programs: it shows ` +
    'secrets and changes everything. Call it from a program, or type its address into the browser.',
});
