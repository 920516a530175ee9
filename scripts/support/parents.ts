import { runningProcesses, type Process } from './process-tree.mjs';

/** Milliseconds between two looks. */
const PERIOD_MS = 500;

/** What npm runs a command of package.json with. Some shells hand their process over to the command, some stay. */
const SHELL = /^-?(ba|da|a|z|k)?sh$/;

/**
 * Tells when whoever started this process is gone, be it npm or a shell between npm and this: neither can pass on
 * that it was killed.
 *
 * @returns ends the watch
 */
export function watchParents(onGone: () => void): () => void {
  const parent = process.ppid;
  const npm = npmBehind(parent);
  const timer = setInterval(() => void look(), PERIOD_MS).unref();
  const look = async (): Promise<void> => {
    const gone = process.ppid !== parent || ((await npm) && (await parentOf(parent)) !== (await npm));
    if (!gone) return;
    clearInterval(timer);
    onGone();
  };
  return () => clearInterval(timer);
}

/** The process of npm, if the parent is a shell that npm started. */
async function npmBehind(parent: number): Promise<number | undefined> {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const shell = await find(parent);
  return shell && SHELL.test(shell.command) ? shell.parent : undefined;
}

const parentOf = async (pid: number): Promise<number | undefined> => (await find(pid))?.parent;

const find = async (pid: number): Promise<Process | undefined> =>
  (await runningProcesses()).find((process) => process.pid === pid);
