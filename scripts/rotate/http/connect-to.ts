import { isIPv6 } from 'node:net';
import { Failure } from '../../support/failure.js';

/** A rule of `--connect-to`. An absent member stands for any, or for what was asked for. */
export interface ConnectTo {
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly toHost: string | undefined;
  readonly toPort: number | undefined;
}

/** Where a connection goes. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

const GRAMMAR =
  /^(?<host>\[[^\]]+\]|[^:[\]]*):(?<port>\d{0,5}):(?<toHost>\[[^\]]+\]|[^:[\]]*):(?<toPort>\d{0,5})$/;

/**
 * Reads `HOST:PORT:ADDRESS:PORT`, as curl has it; an IPv6 address stands in brackets.
 *
 * @throws {Failure} exit code 2
 * @see https://curl.se/docs/manpage.html#--connect-to
 */
export function parseConnectTo(text: string): ConnectTo {
  const parts = GRAMMAR.exec(text)?.groups;
  const rule = parts && {
    host: hostOf(parts['host']!),
    port: portOf(parts['port']!),
    toHost: hostOf(parts['toHost']!),
    toPort: portOf(parts['toPort']!),
  };
  if (rule && [rule.host, rule.toHost].every(isHost) && [rule.port, rule.toPort].every(isPort)) return rule;
  throw new Failure(
    `--connect-to ${JSON.stringify(text)} is not HOST:PORT:ADDRESS:PORT. HOST and the first PORT may be empty (any), ` +
      'ports are 1 to 65535, an IPv6 address stands in brackets, as in ::127.0.0.1:8443 or login.example.com:443:[::1]:8443',
    2,
  );
}

/** Where to connect for a host and port: the first rule that matches says so. */
export function reroute(rules: readonly ConnectTo[], { host, port }: Destination): Destination {
  const wanted = host.toLowerCase();
  const rule = rules.find((r) => (r.host ?? wanted) === wanted && (r.port ?? port) === port);
  return { host: rule?.toHost ?? host, port: rule?.toPort ?? port };
}

const hostOf = (part: string) => (part === '' ? undefined : part.toLowerCase());
const portOf = (part: string) => (part === '' ? undefined : Number(part));
const isHost = (host: string | undefined) => !host?.startsWith('[') || isIPv6(host.slice(1, -1));
const isPort = (port: number | undefined) => port === undefined || (port >= 1 && port <= 65535);
