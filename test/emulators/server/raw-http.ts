import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** What came back on a connection, before the other side closed it. */
export interface RawAnswer {
  /** After those that say to go on (1xx); 0 if nothing came. */
  readonly status: number;
  readonly text: string;
}

/**
 * Sends bytes as they are, and waits for the other side to close the connection.
 *
 * @param ca for TLS, as `login.microsoftonline.com`
 */
export function sendRaw(port: number, bytes: string | Buffer, ca?: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port };
    const socket =
      ca === undefined
        ? connect(options)
        : connectTls({ ...options, ca, servername: 'login.microsoftonline.com' });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (text === '' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.once('close', () =>
      resolve({ status: Number(/^HTTP\/1\.1 ([2-5]\d\d)/m.exec(text)?.[1] ?? 0), text }),
    );
    socket.write(bytes);
  });
}

/** A request without a body, as it goes over the wire. */
export const head = (target: string, headers: readonly string[], method = 'GET', version = '1.1'): string =>
  [`${method} ${target} HTTP/${version}`, ...headers, 'Connection: close', '', ''].join('\r\n');
