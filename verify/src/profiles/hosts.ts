import type { Manifest } from '@oauth-issuers/manifest';

/** Hosts of the endpoints that the manifest names. */
export function hostsOf(manifest: Manifest, wanted: (name: string) => boolean): string[] {
  const hosts = Object.entries(manifest.endpoints).flatMap(([name, url]) =>
    url !== undefined && wanted(name) ? [new URL(url).host] : [],
  );
  return [...new Set(hosts)];
}

/** Whether a host is one of those allowed, of which `*.` at the start stands for exactly one label. */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  const parent = host.slice(host.indexOf('.') + 1);
  return allowed.some((entry) => entry === host || (entry.startsWith('*.') && entry.slice(2) === parent));
}
