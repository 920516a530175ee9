// Outlives a command of this repository by a moment: when that is killed, or dies otherwise without cleaning up, the
// operating system closes the pipe to this process, which then ends what the command had started.
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { ProcessTree } from './process-tree.mjs';

/**
 * What a command says, a line of JSON each.
 *
 * @typedef {object} Order
 * @property {'watch' | 'interrupted' | 'forget' | 'remove'} order
 * @property {number} [pid] of the child that it is about, the leader of a process group
 * @property {number | null} [graceMs] `watch`: milliseconds from the interrupt to the kill; null: never
 * @property {string} [directory] `remove`: deleted at the end
 */

/**
 * @typedef {object} Watched
 * @property {ProcessTree} tree
 * @property {number} graceMs
 * @property {boolean} interrupted whether the command has asked it to end already
 */

/** @type {Map<number, Watched>} */
const watched = new Map();
/** @type {Set<string>} */
const directories = new Set();

for await (const line of createInterface({ input: process.stdin })) obey(parse(line));
await Promise.all([...watched.values()].map(end));
await Promise.all(
  [...directories].map((directory) => rm(directory, { recursive: true, force: true, maxRetries: 3 })),
);

/** @param {Order | undefined} order */
function obey({ order, pid = 0, graceMs = null, directory = '' } = { order: 'forget' }) {
  const known = watched.get(pid);
  if (order === 'watch')
    watched.set(pid, { tree: new ProcessTree(pid), graceMs: graceMs ?? Infinity, interrupted: false });
  if (order === 'interrupted' && known) known.interrupted = true;
  if (order === 'forget') watched.delete(pid);
  if (order === 'remove') directories.add(directory);
}

/** @param {Watched} watched */
async function end({ tree, graceMs, interrupted }) {
  if (!interrupted) await tree.interrupt();
  await tree.ended(graceMs);
}

/**
 * The last line may be cut short.
 *
 * @param {string} line
 * @returns {Order | undefined}
 */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
