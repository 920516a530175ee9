import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LocalCloud } from '../../../emulators/src/cloud/local-cloud.js';

const VERSION = '2.91.0';

/** Made once for all checkouts, since it takes minutes. */
const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'oauth-issuers');

const runs = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 480_000 }).status === 0;

/** The Azure CLI in a Python environment of its own; undefined where Python, or the package, is not to be had. */
export function azureCli(): string | undefined {
  const directory = join(CACHE, `azure-cli-${VERSION}`);
  const python = join(directory, 'bin', 'python');
  if (existsSync(directory)) return python;
  const half = `${directory}.${process.pid}`;
  mkdirSync(CACHE, { recursive: true });
  try {
    if (!runs('python3', '-m', 'venv', half)) return undefined;
    const pip = ['-m', 'pip', 'install', '--quiet', `azure-cli==${VERSION}`];
    if (!runs(join(half, 'bin', 'python'), ...pip)) return undefined;
    // Whole or not at all; another run may have been faster.
    if (!existsSync(directory)) renameSync(half, directory);
    return python;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** What a command said. */
export interface Said {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `az` with a home of its own and an environment. */
export function az(
  python: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  home: string,
): Promise<Said> {
  const { PATH = '' } = process.env;
  const child = spawn(python, ['-m', 'azure.cli', ...args, '--output', 'json', '--only-show-errors'], {
    cwd: home,
    env: {
      PATH,
      HOME: home,
      AZURE_CONFIG_DIR: join(home, 'azure'),
      AZURE_CORE_COLLECT_TELEMETRY: 'false',
      ...env,
    },
  });
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** A way to the real host names: a proxy whose tunnels lead to the local cloud, and the environment that names it. */
export async function openTunnel(
  cloud: LocalCloud,
): Promise<{ server: Server; env: Record<string, string> }> {
  const server = createServer();
  const port = Number(new URL(cloud.https).port);
  server.on('connect', (_request, socket) => {
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => socket.destroy());
    socket.on('error', () => there.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  const env = {
    HTTPS_PROXY: `http://127.0.0.1:${own}`,
    NO_PROXY: '127.0.0.1,localhost',
    REQUESTS_CA_BUNDLE: cloud.env.SSL_CERT_FILE!,
  };
  return { server, env };
}
