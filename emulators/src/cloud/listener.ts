import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CertificateAuthority } from './certificates.js';
import type { Dispatch } from './dispatch.js';
import type { Incoming } from './service.js';

const LOOPBACK = '127.0.0.1';

/** A server that listens on loopback. */
export interface Listener {
  readonly port: number;
  /** Ends at once, with open connections. */
  close(): Promise<void>;
}

/** A port that another program holds. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';

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

/** Serves plain HTTP. @param port 0 takes a free one. @throws {PortTakenError} */
export async function listenHttp(port: number, dispatch: Dispatch): Promise<Listener> {
  return listen(createHttpServer(requestListener(dispatch, false)), port);
}

/** Serves TLS, with a certificate for each server name that is asked for. Takes a free port. */
export async function listenHttps(authority: CertificateAuthority, dispatch: Dispatch): Promise<Listener> {
  const server = createHttpsServer(
    {
      ...authority.loopback,
      minVersion: 'TLSv1.2',
      SNICallback: (name, done) => {
        authority.contextFor(name).then(
          (context) => done(null, context),
          (error: Error) => done(error),
        );
      },
    },
    requestListener(dispatch, true),
  );
  return listen(server, 0);
}

async function listen(server: Server, port: number): Promise<Listener> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port, { cause: error }) : error),
    );
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function requestListener(dispatch: Dispatch, tls: boolean): RequestListener {
  return (request, response) => {
    receive(request, tls)
      .then(dispatch)
      .then((answer) => send(answer, response))
      .catch(() => response.destroy());
  };
}

async function receive(request: IncomingMessage, tls: boolean): Promise<Incoming> {
  const url = new URL(`${tls ? 'https' : 'http'}://${request.headers.host ?? LOOPBACK}${request.url ?? '/'}`);
  const headers = new Headers();
  for (let i = 0; i < request.rawHeaders.length; i += 2)
    headers.append(request.rawHeaders[i]!, request.rawHeaders[i + 1]!);
  return {
    method: request.method ?? 'GET',
    host: url.hostname.toLowerCase().replace(/^\[|\]$/g, ''),
    tls,
    url,
    headers,
    body: await text(request),
  };
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, [...answer.headers].flat());
  response.end(body);
}
