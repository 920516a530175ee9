import type { ExchangeLog } from './exchange-log.js';
import type { Service } from '../core/service.js';

const PREFIX = '/_local/';

/**
 * What the local cloud tells about itself, on the plain endpoint: `GET /_local/state` is all that exists,
 * `GET /_local/exchanges` what was asked and answered. Neither shows a secret.
 */
export function createInspection(services: Iterable<Service>, log: ExchangeLog): Service {
  const pages = new Map<string, () => unknown>([
    ['state', () => snapshotOf(services)],
    ['exchanges', () => log.entries],
  ]);
  return {
    name: 'inspection',
    matches: ({ tls, url }) => !tls && url.pathname.startsWith(PREFIX),
    async handle({ method, url }) {
      const page = pages.get(url.pathname.slice(PREFIX.length));
      if (!page || method !== 'GET') {
        const known = [...pages.keys()].map((name) => `GET ${PREFIX}${name}`);
        return Response.json({ error: 'not_found', known }, { status: 404 });
      }
      return Response.json(page());
    },
    snapshot: () => ({}),
  };
}

/** All that exists in the local cloud, by service; a service in which nothing was ever created has no member. */
export function snapshotOf(services: Iterable<Service>): Record<string, unknown> {
  return Object.fromEntries(
    [...services]
      .map((service) => [service.name, service.snapshot()] as const)
      .filter(([, state]) => Object.keys(state).length > 0),
  );
}
