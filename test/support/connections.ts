import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command line is put behind, so that every connection of the command and of all that it starts is recorded. */
export const recording = (file: string): string[] => [
  ...['strace', '-f', '--seccomp-bpf', '-qq', '-s', '256', '-e', 'trace=connect,sendto,sendmsg', '-o', file],
];

/** Why nothing can be recorded here; undefined if it can. */
export function recordingMissing(): string | undefined {
  const { status } = spawnSync('strace', ['-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', 'true']);
  return status === 0 ? undefined : 'strace, allowed to trace';
}

/** Addresses on the network that were recorded, each once; those on loopback are left out. */
export function recordedElsewhere(file: string): string[] {
  const addresses = readFileSync(file, 'utf8').matchAll(
    /sa_family=AF_INET6?,.*?(?:sin_addr=inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"/g,
  );
  const elsewhere = [...addresses].map(([, address]) => address!).filter((address) => !isLoopback(address));
  return [...new Set(elsewhere)];
}

/** How many connections on loopback were recorded. */
export const recordedOnLoopback = (file: string): number =>
  readFileSync(file, 'utf8').match(/connect\(.*"(127\.0\.0\.1|::1)"/g)?.length ?? 0;

const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
