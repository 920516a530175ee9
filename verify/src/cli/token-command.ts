import { secretOf, unknownName, type Manifest, type ManifestClient } from '@oauth-issuers/manifest';
import { requestClientToken, type DecodedParts } from '../client-token.js';
import { untilAborted } from '../issuer-client/until-aborted.js';
import { printJson, printLines, printToken, type Printable } from '../report/printable.js';
import { assertConsistent } from '../manifests/consistency.js';
import { selectManifests } from '../manifests/select.js';
import { profiles } from '../profiles/index.js';
import { UsageError } from '../usage-error.js';
import type { Io } from './io.js';
import { readSource, readWay, type SourceFlags, type WayFlags } from './source.js';

/** Options of `token`, as commander reads them. */
export interface TokenFlags extends SourceFlags, WayFlags {
  readonly client: string;
  readonly issuer?: string;
  readonly permission?: readonly string[];
  readonly decode?: boolean;
}

/** Prints a token, or what is in it. @returns the exit code */
export async function tokenCommand(flags: TokenFlags, io: Io): Promise<number> {
  const { manifests, readSecret } = await untilAborted(readSource(flags, io.env), io.signal);
  const { manifest, client } = findClient(manifests, flags);
  const result = await requestClientToken(manifest, client, permissionsOf(manifest, flags.permission), {
    ...(await readWay(flags)),
    readSecret,
    ...(io.signal ? { signal: io.signal } : {}),
    ...(io.clock ? { clock: io.clock } : {}),
  });
  const without = (reason: string) =>
    io.stderr.write(printLines([[`no token for ${client.name} of ${manifest.name}: ${reason}`]]));
  if (!result.granted) {
    without(result.reason);
    return result.outage ? 3 : 1;
  }
  const token = printToken(result.token);
  if (token === undefined) {
    without(
      'what was granted has characters that a bearer token cannot have (RFC 6750 §2.1), so it is not shown',
    );
    return 1;
  }
  if (!flags.decode) {
    io.stdout.write(token);
    return 0;
  }
  if (!result.decoded)
    throw new UsageError(['--decode: the token is not a JWT, so there is nothing to decode']);
  const decoded = printDecoded(result.decoded);
  if (decoded === undefined) {
    without('its claims are nested too deep to be shown');
    return 1;
  }
  io.stdout.write(decoded);
  return 0;
}

/** A server may nest deeper than JSON can be written, though not deeper than it can be read. */
function printDecoded({ header, claims }: DecodedParts): Printable | undefined {
  try {
    return printJson({ header, claims }, 2);
  } catch {
    return undefined;
  }
}

/** The one machine client that is meant. */
function findClient(
  manifests: readonly Manifest[],
  { client: name, issuer }: TokenFlags,
): { manifest: Manifest; client: ManifestClient } {
  const found = selectManifests(manifests, { clients: [name], ...(issuer ? { issuers: [issuer] } : {}) });
  assertConsistent(found);
  const [manifest] = found;
  if (!manifest || found.length > 1) {
    const names = found.map((candidate) => candidate.name).join(', ');
    throw new UsageError([`client "${name}" is in ${names}: say which with --issuer`]);
  }
  const client = manifest.clients.find((candidate) => candidate.name === name)!;
  if (client.kind !== 'machine') {
    throw new UsageError([
      `client "${name}" is a ${client.kind} client: only machine clients get tokens without a person`,
    ]);
  }
  if (!secretOf(client)) throw new UsageError([`the manifest names no secret of client "${name}"`]);
  return { manifest, client };
}

function permissionsOf(
  manifest: Manifest,
  asked: readonly string[] | undefined,
): readonly string[] | undefined {
  if (asked === undefined) return undefined;
  if (!profiles[manifest.profile].scopesAreNamed) {
    throw new UsageError([
      '--permission: Entra puts all roles of a client into each token, so single ones cannot be asked for',
    ]);
  }
  const known = Object.keys(manifest.api.permissions);
  const problems = asked
    .filter((name) => !known.includes(name))
    .map((name) => unknownName('permission', name, known));
  if (problems.length > 0) throw new UsageError(problems);
  return asked;
}
