import { processExists, processInfo } from './process-info.js';

const INTERVAL_MS = 300;

/** A process and the one that started it. */
interface Link {
  readonly child: number;
  readonly parent: number;
}

/**
 * Watches the program that started this process, and tells once when it is gone. A launcher in between (`npx`, `npm`,
 * `sh -c`), which does nothing but wait, is looked through, so that the death of either counts; but not beyond this
 * process's own group: what was started as a job of its own (`setsid npx …`) lives on its own. A process whose parent
 * was gone before, and that so belongs to the system's first process, has nobody to watch.
 *
 * @returns ends the watch
 */
export function watchParents(onGone: () => void): () => void {
  const links = linksAbove({ child: process.pid, parent: process.ppid });
  const timer = setInterval(() => {
    if (!links.some(isBroken)) return;
    clearInterval(timer);
    onGone();
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function linksAbove(link: Link): Link[] {
  if (link.parent <= 1) return [];
  const launcher = processInfo(link.parent);
  if (!launcher || !isLauncher(launcher.command)) return [link];
  const above = processInfo(launcher.parent);
  if (above?.group !== launcher.group) return [link];
  return [link, ...linksAbove({ child: link.parent, parent: launcher.parent })];
}

/** A shell with a command, or a package manager; npm names its process after what it does (`npm exec local-cloud`). */
const LAUNCHERS = [
  /^(?:\S*\/)?(?:busybox )?(?:ba|da|a|z|k)?sh (?:-\S+ )*-[a-z]*c /,
  /^npm(?: |$)/,
  /^(?:\S*\/)?node\S* \S*\b(?:npm|npx|pnpm|yarn)(?:-cli)?(?:\.c?js)?(?: |$)/,
];

export const isLauncher = (command: string): boolean => LAUNCHERS.some((pattern) => pattern.test(command));

/** An orphan is given to another parent; where that cannot be seen (elsewhere than on Linux), the parent is missing. */
function isBroken({ child, parent }: Link): boolean {
  const now = child === process.pid ? process.ppid : parentOf(child);
  return (now !== undefined && now !== parent) || !processExists(parent);
}

// Only where it costs nothing: elsewhere each look would start a program.
const parentOf = (pid: number): number | undefined =>
  process.platform === 'linux' ? processInfo(pid)?.parent : undefined;
