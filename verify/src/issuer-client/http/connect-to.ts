import { isIPv6 } from 'node:net';

/** `HOST:PORT:ADDRESS:PORT` of `--connect-to`, taken apart. An absent member stands for any, or for what was asked for. */
export interface ConnectTo {
  readonly text: string;
  readonly host?: string;
  readonly port?: number;
  readonly toHost?: string;
  readonly toPort?: number;
}

const GRAMMAR = /^(\[[^\]]*\]|[^:[\]]*):([^:]*):(\[[^\]]*\]|[^:[\]]*):([^:]*)$/;

/**
 * Reads `HOST:PORT:ADDRESS:PORT`. An empty HOST or PORT matches any; an empty ADDRESS or second PORT leaves it as asked.
 * An IPv6 address stands in brackets.
 *
 * @throws {RangeError} if the text is not of this form
 * @see https://curl.se/docs/manpage.html#--connect-to
 */
export function parseConnectTo(text: string): ConnectTo {
  const parts = GRAMMAR.exec(text);
  if (!parts) throw malformed(text, 'it has not four parts separated by colons');
  const [, host, port, toHost, toPort] = parts as unknown as [string, string, string, string, string];
  return {
    text,
    ...member('host', parseHost(host, text)),
    ...member('port', parsePort(port, text)),
    ...member('toHost', parseHost(toHost, text)),
    ...member('toPort', parsePort(toPort, text)),
  };
}

/** Where to connect for a host and port: the first rule that matches says so. */
export function reroute(
  rules: readonly ConnectTo[],
  host: string,
  port: number,
): { readonly host: string; readonly port: number } {
  const wanted = host.toLowerCase();
  const rule = rules.find((r) => (r.host ?? wanted) === wanted && (r.port ?? port) === port);
  return { host: rule?.toHost ?? host, port: rule?.toPort ?? port };
}

const member = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;

function parseHost(part: string, text: string): string | undefined {
  if (part === '') return undefined;
  if (!part.startsWith('[')) return part.toLowerCase();
  const address = part.slice(1, -1);
  if (!isIPv6(address)) throw malformed(text, `"${address}" in brackets is not an IPv6 address`);
  return address.toLowerCase();
}

function parsePort(part: string, text: string): number | undefined {
  if (part === '') return undefined;
  const port = Number(part);
  if (!/^\d{1,5}$/.test(part) || port < 1 || port > 65535)
    throw malformed(text, `"${part}" is not a port (1 to 65535)`);
  return port;
}

const malformed = (text: string, why: string) =>
  new RangeError(
    `"${text}" is not HOST:PORT:ADDRESS:PORT: ${why}. HOST and the first PORT may be empty (any), ` +
      'an IPv6 address stands in brackets, as in ::127.0.0.1:8443 or login.example.com:443:[::1]:8443',
  );
