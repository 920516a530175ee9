import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';

/** The files of one run, in a directory that only its owner can read. */
export interface RunDirectory {
  readonly path: string;
  /** The local authority's certificate. */
  readonly caFile: string;
  /** Public roots, those that the environment adds, and the local authority. */
  readonly trustFile: string;
  remove(): Promise<void>;
}

/** Variables by which people add roots of their own (a company's proxy, say); their files stay trusted. */
const ROOT_FILES = ['SSL_CERT_FILE', 'AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'] as const;

/** Makes the directory below the system's temporary one, mode 0700. */
export async function createRunDirectory(caPem: string): Promise<RunDirectory> {
  const path = await mkdtemp(join(tmpdir(), 'local-cloud-'));
  const caFile = join(path, 'ca.pem');
  const trustFile = join(path, 'trust.pem');
  await writeFile(caFile, caPem);
  await writeFile(trustFile, [...new Set([...inheritedRoots(), ...rootCertificates, caPem])].join('\n'));
  return { path, caFile, trustFile, remove: () => rm(path, { recursive: true, force: true }) };
}

function inheritedRoots(): string[] {
  const files = ROOT_FILES.map((name) => process.env[name]).filter(
    (file) => file !== undefined && existsSync(file),
  );
  return [...new Set(files)].map((file) => readFileSync(file!, 'utf8'));
}

/** Writes environment variables as `KEY=VALUE` lines; they hold secrets, so only the file's owner can read them. */
export async function writeEnvironmentFile(
  path: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  await writePrivateFile(path, lines.join(''));
}

/** Writes a file that only its owner can read, whole or not at all. */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content, { mode: 0o600 });
  await rename(temporary, path);
}
