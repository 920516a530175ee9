import { resolve } from 'node:path';
import { createCertificateAuthority, type CertificateAuthority } from '../server/certificates.js';
import { systemClock, type Clock } from '../core/clock.js';
import type { CloudContext } from '../core/context.js';
import { createDispatch, type Dispatch } from '../server/dispatch.js';
import type * as Services from './services.js';
import { issuerDocuments, type IssuerSources } from './issuer-documents.js';
import { environmentText, providerEnvironment, tunnelEnvironment, type Addresses } from './environment.js';
import { ExchangeLog, type LoggedExchange } from '../server/exchange-log.js';
import { guard } from '../server/guard.js';
import { createIdentity, type Identity } from '../core/identity.js';
import { createInspection, snapshotOf } from '../server/inspection.js';
import {
  listenHttp,
  listenHttps,
  type Listener,
  type ListenerOptions,
  type UnreadExchange,
} from '../server/listener.js';
import { createRunDirectory, type RunDirectory } from '../files/run-directory.js';
import { Faults } from '../core/faults.js';
import type { Service } from '../core/service.js';

/** Options of {@link startLocalCloud}. */
export interface LocalCloudOptions {
  /** Port of the plain endpoint, 0 to 65535. @default 0, a free one */
  readonly port?: number;
  /** Milliseconds that each answer is held back. @default 0 */
  readonly latencyMs?: number;
  /** Where {@link LocalCloud.env} sends other services of AWS: environment variables and URLs. @default nowhere else */
  readonly forward?: Readonly<Record<string, string>>;
  /**
   * Where the documents of other issuers are, whose tokens Entra's clients prove themselves by: by issuer, an address that
   * stands for the issuer's own, or a file with its JWK set.
   *
   * @default only issuers on this machine, and those of the local cloud itself, are asked
   */
  readonly issuers?: IssuerSources;
  /** Certificates of authorities, PEM, by which https issuers are trusted beside the public ones. @default what Node trusts */
  readonly issuerCa?: string;
  /**
   * Whether the plain port makes tunnels for programs that follow `HTTPS_PROXY`: each leads to the TLS port, so that they
   * find the real host names here. {@link LocalCloud.env} then sends them through it.
   *
   * @default false
   */
  readonly tunnel?: boolean;
  /** @default the machine's clock */
  readonly clock?: Clock;
  /** Told of defects, errors that answered 500. @default a line on stderr */
  readonly onDefect?: (error: unknown) => void;
  /** Told, in a line, of a request that the real services might have answered and that is not served here. @default a line on stderr */
  readonly onUnserved?: (line: string) => void;
  /**
   * The application permissions of Microsoft Graph that the pipeline holds, such as `Application.ReadWrite.OwnedBy`
   * alone, to meet the refusals that it would meet. @default all that a deployment takes
   */
  readonly graphPermissions?: readonly string[];
}

/** A running local cloud. */
export interface LocalCloud {
  /** `http://127.0.0.1:N`: the AWS control planes, and `/_local/state`, `/_local/exchanges`. */
  readonly endpoint: string;
  /** `https://127.0.0.1:M`: every host under its real name, by server name; Azure by address. */
  readonly https: string;
  /** The certificate of the authority of this run, PEM. */
  readonly ca: string;
  readonly caFile: string;
  /** Values for `verify-issuers --connect-to` and `curl --connect-to`. */
  readonly connectTo: readonly string[];
  /** The environment that sends the real providers here. It holds secrets. */
  readonly env: Readonly<Record<string, string>>;
  readonly identity: Identity;
  /** The directory of this run's files, removed by {@link close}. */
  readonly directory: string;
  /** What is wrong with it on purpose, so that a verifier can be shown to notice; nothing, until something is added. */
  readonly faults: Faults;
  readonly exchanges: readonly LoggedExchange[];
  /** All that exists, without secrets. */
  snapshot(): Record<string, unknown>;
  /**
   * Writes {@link env} to a file that is not there yet, as lines for `set -a; . FILE; set +a`, mode 0600; {@link close}
   * removes it.
   *
   * @throws {CannotStartError} if something has that name, or the file cannot be written
   */
  writeEnvironment(path: string): void;
  /** Ends the servers and removes the files; may be called again. */
  close(): Promise<void>;
}

/**
 * Starts the local cloud on loopback.
 *
 * @throws {PortTakenError} if another program holds the port
 * @throws {CannotStartError} if its files cannot be written, or a port cannot be had
 */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const clock = options.clock ?? systemClock;
  const authority = await createCertificateAuthority(clock);
  const directory = createRunDirectory(authority.pem);
  try {
    return await serve(options, clock, authority, directory);
  } catch (error) {
    directory.remove();
    throw error;
  }
}

async function serve(
  options: LocalCloudOptions,
  clock: Clock,
  authority: CertificateAuthority,
  directory: RunDirectory,
): Promise<LocalCloud> {
  let https = '';
  const context: CloudContext = {
    clock,
    identity: await operator(options),
    faults: new Faults(),
    httpsEndpoint: () => https,
    readIssuerDocument: (url) => readIssuerDocument(url),
  };
  const services = servicesWhenNeeded(context);
  const log = new ExchangeLog();
  const dispatch = createDispatch({
    context,
    services: inTurn([guard, createInspection(services, log)], services),
    log,
    latencyMs: options.latencyMs ?? 0,
    onDefect: options.onDefect ?? ((error) => console.error('local-cloud: defect:', error)),
    onUnserved: options.onUnserved ?? ((line) => console.error(`local-cloud: ${line}`)),
  });
  const readIssuerDocument = documentsOf(options, dispatch, () => https);
  const onUnreadable = (exchange: UnreadExchange): void =>
    log.add({ at: clock.now().toISOString(), service: 'none', ...exchange });
  const tunnels = options.tunnel ? { tunnelsTo: () => Number(new URL(https).port) } : {};
  const { plain, secure } = await listen(options.port ?? 0, authority, dispatch, { onUnreadable }, tunnels);
  https = `https://127.0.0.1:${secure.port}`;
  const endpoint = `http://127.0.0.1:${plain.port}`;
  let closed: Promise<void> | undefined;
  const addresses = { endpoint, https, trustFile: directory.trustFile };
  const env = environmentFor(options, context.identity, addresses);
  return {
    endpoint,
    https,
    ca: authority.pem,
    caFile: directory.caFile,
    connectTo: [`::127.0.0.1:${secure.port}`],
    env,
    identity: context.identity,
    directory: directory.path,
    faults: context.faults,
    exchanges: log.entries,
    snapshot: () => snapshotOf(services),
    writeEnvironment: (path) => directory.createOutside(resolve(path), environmentText(env)),
    close: () =>
      (closed ??= Promise.all([plain.close(), secure.close()])
        .then(() => undefined)
        .finally(() => directory.remove())),
  };
}

/** Who the operator is, with the permissions that were asked for. @throws {CannotStartError} for one that there is not */
async function operator({ graphPermissions }: LocalCloudOptions): Promise<Identity> {
  const identity = createIdentity();
  if (!graphPermissions) return identity;
  const { checkGraphPermissions } = await import('./services.js');
  checkGraphPermissions(graphPermissions);
  return { ...identity, graphPermissions };
}

const environmentFor = (
  { tunnel, forward }: LocalCloudOptions,
  identity: Identity,
  addresses: Addresses,
): Record<string, string> => ({
  ...providerEnvironment(identity, addresses),
  ...(tunnel && tunnelEnvironment(addresses)),
  ...forward,
});

/** Where other issuers are asked. */
const documentsOf = (
  { issuers = {}, issuerCa }: LocalCloudOptions,
  dispatch: Dispatch,
  https: () => string,
): ReturnType<typeof issuerDocuments> =>
  issuerDocuments({
    sources: issuers,
    ...(issuerCa !== undefined && { ca: issuerCa }),
    dispatch,
    ownHost: () => new URL(https()).host,
  });

/** The services, loaded and made when somebody first looks at them: no stack is applied before the cloud is ready. */
function servicesWhenNeeded(context: CloudContext): Iterable<Service> {
  let services: readonly Service[] | undefined;
  return {
    [Symbol.iterator]() {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- at once, since a snapshot is asked for at once
      const { createServices } = require('./services.js') as typeof Services;
      services ??= createServices(context);
      return services[Symbol.iterator]();
    },
  };
}

/** One after the other; the later ones are looked at only if none of the first was it. */
const inTurn = (first: Iterable<Service>, later: Iterable<Service>): Iterable<Service> => ({
  *[Symbol.iterator]() {
    yield* first;
    yield* later;
  },
});

/** Both servers, or none. */
async function listen(
  port: number,
  authority: CertificateAuthority,
  dispatch: Dispatch,
  options: ListenerOptions,
  tunnels: Pick<ListenerOptions, 'tunnelsTo'>,
): Promise<{ readonly plain: Listener; readonly secure: Listener }> {
  const plain = await listenHttp(port, dispatch, { ...options, ...tunnels });
  try {
    return { plain, secure: await listenHttps(authority, dispatch, options) };
  } catch (error) {
    await plain.close();
    throw error;
  }
}
