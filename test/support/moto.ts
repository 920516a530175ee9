import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { eventually } from './eventually.js';

/** Another emulator on this machine, for services of AWS that the local cloud does not have. */
export interface Moto {
  readonly url: string;
  close(): Promise<void>;
}

/** Whether Python and moto's server are here. @see https://docs.getmoto.org/en/latest/docs/server_mode.html */
export function hasMoto(): boolean {
  try {
    execFileSync('python3', ['-c', 'import flask, moto.server'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const child = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await eventually(() => answers(`${url}/moto-api/data.json`, child));
  return { url, close: () => ended(child) };
}

/** @throws {Error} if the server has ended, and never will */
async function answers(url: string, { exitCode }: ChildProcess): Promise<boolean> {
  if (exitCode !== null) throw new Error(`moto ended (${exitCode}) before it answered.`);
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
