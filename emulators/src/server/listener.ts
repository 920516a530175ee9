import {
  createServer as createHttpServer,
  STATUS_CODES,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { CannotStartError, systemReason } from '../core/cannot-start.js';
import type { CertificateAuthority } from './certificates.js';
import type { Dispatch } from './dispatch.js';
import { hostsOf, NO_PROXY, receive, UnreadableRequest } from './received.js';

const LOOPBACK = '127.0.0.1';

/** A server that listens on loopback. */
export interface Listener {
  readonly port: number;
  /** Ends at once, with open connections. */
  close(): Promise<void>;
}

/** What one request may cost. */
export interface Limits {
  /** Longest body, in bytes. @default 4 MiB, as much as Microsoft Graph takes */
  readonly bodyBytes: number;
  /** Milliseconds for all headers, and before them for a TLS handshake. @default 10 seconds */
  readonly headersMs: number;
  /** Milliseconds for the whole request. @default 30 seconds */
  readonly requestMs: number;
}

const LIMITS: Limits = { bodyBytes: 4 * 1024 * 1024, headersMs: 10_000, requestMs: 30_000 };
/** Longest head of a request, in bytes; Node's own default, which `NODE_OPTIONS` may change. */
const HEAD_BYTES = 16 * 1024;

/** A request that was refused before any service could be asked; members are empty where they could not be read. */
export interface UnreadExchange {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly status: number;
}

/** Options of {@link listenHttp} and {@link listenHttps}. */
export interface ListenerOptions {
  readonly limits?: Partial<Limits>;
  readonly onUnreadable?: (exchange: UnreadExchange) => void;
  /**
   * The port of this machine to which every tunnel for port 443 leads (RFC 9110 §9.3.6), whatever host it is asked for.
   *
   * @default - none is made
   */
  readonly tunnelsTo?: () => number;
}

/** A port that another program holds. */
export class PortTakenError extends CannotStartError {
  override readonly name = 'PortTakenError';
  override readonly code = 'PORT_TAKEN';

  constructor(
    readonly port: number,
    options: ErrorOptions,
  ) {
    super(
      `Port ${port} on ${LOOPBACK} is already in use. Choose another with --port, or --port 0 for a free one.`,
      options,
    );
  }
}

/**
 * Serves plain HTTP.
 *
 * @param port 0 takes a free one
 * @throws {PortTakenError} if another program holds the port
 * @throws {CannotStartError} if the system refuses it
 */
export async function listenHttp(
  port: number,
  dispatch: Dispatch,
  options: ListenerOptions = {},
): Promise<Listener> {
  return listen(
    createHttpServer(serverOptions(options), requestListener(dispatch, false, options)),
    port,
    options,
  );
}

/** Serves TLS, with a certificate for each server name that is asked for. Takes a free port. @throws {CannotStartError} */
export async function listenHttps(
  authority: CertificateAuthority,
  dispatch: Dispatch,
  options: ListenerOptions = {},
): Promise<Listener> {
  const server = createHttpsServer(
    {
      ...serverOptions(options),
      ...authority.loopback,
      minVersion: 'TLSv1.2',
      handshakeTimeout: { ...LIMITS, ...options.limits }.headersMs,
      SNICallback: (name, done) => {
        authority.contextFor(name).then(
          (context) => done(null, context),
          (error: Error) => done(error),
        );
      },
    },
    requestListener(dispatch, true, options),
  );
  return listen(server, 0, options);
}

function serverOptions({ limits }: ListenerOptions): ServerOptions {
  const { headersMs, requestMs } = { ...LIMITS, ...limits };
  return {
    maxHeaderSize: HEAD_BYTES,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, 1000),
    // Answered here, so that it is logged and the answer says why.
    requireHostHeader: false,
  };
}

async function listen(server: Server, port: number, options: ListenerOptions): Promise<Listener> {
  // Those of a TLS handshake that never ends are no connections of HTTP, and closeAllConnections() leaves them open.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseUnparsed(error, socket, options));
  server.on('connect', (request, socket, head) => {
    if (options.tunnelsTo && request.url?.endsWith(':443')) return tunnel(socket, head, options.tunnelsTo());
    options.onUnreadable?.({ ...namesOf(request), status: 400 });
    end(socket, 400, NO_PROXY);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)));
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function cannotListen(port: number, error: NodeJS.ErrnoException): CannotStartError {
  if (error.code === 'EADDRINUSE') return new PortTakenError(port, { cause: error });
  return new CannotStartError(
    `Cannot listen on port ${port} of ${LOOPBACK}: ${systemReason(error)}. --port 0 takes a free port.`,
    { cause: error },
  );
}

function requestListener(dispatch: Dispatch, tls: boolean, options: ListenerOptions): RequestListener {
  const { bodyBytes } = { ...LIMITS, ...options.limits };
  return (request, response) => {
    receive(request, tls, bodyBytes)
      .then(dispatch, (error: unknown) => {
        if (!(error instanceof UnreadableRequest)) throw error;
        options.onUnreadable?.({ ...namesOf(request), status: 400 });
        return Response.json({ error: 'bad_request', message: error.message }, { status: 400 });
      })
      .then((answer) => send(answer, response))
      // The sender is gone, or took too long and was told so.
      .catch(() => response.destroy());
  };
}

const namesOf = (request: IncomingMessage): Omit<UnreadExchange, 'status'> => ({
  method: request.method ?? '',
  host: hostsOf(request).join(', '),
  path: request.url ?? '',
});

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, [...answer.headers].flat());
  response.end(body);
}

/** What Node reports of a request that its parser could not read; of TLS and of connections that break it uses other codes. */
const UNPARSED = /^(?:HPE_|ERR_HTTP_)/;
const STATUS: ReadonlyMap<string, readonly [status: number, message: string]> = new Map([
  ['HPE_HEADER_OVERFLOW', [431, `The head of the request is longer than ${HEAD_BYTES} bytes.`]],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request did not arrive in time.']],
]);

function refuseUnparsed(error: NodeJS.ErrnoException, socket: Duplex, options: ListenerOptions): void {
  const { code = '', message: reason } = error;
  if (!UNPARSED.test(code) || !socket.writable) return void socket.destroy();
  const [status, message] = STATUS.get(code) ?? [400, `The request is not HTTP/1.1: ${reason}.`];
  options.onUnreadable?.({ method: '', host: '', path: '', status });
  end(socket, status, message);
}

/** Joins a connection with another one; what comes next is TLS, for the host that was asked for. */
function tunnel(socket: Duplex, head: Buffer, port: number): void {
  const other = connect(port, LOOPBACK, () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    other.write(head);
    socket.pipe(other).pipe(socket);
  });
  // One end that is gone takes the other along.
  for (const [one, far] of [
    [socket, other],
    [other, socket],
  ] as const) {
    one.on('error', () => far.destroy());
    one.on('close', () => far.destroy());
  }
}

/** Answers on a connection that Node's server has let go of. */
function end(socket: Duplex, status: number, message: string): void {
  const body = JSON.stringify({ error: 'bad_request', message });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
