import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { processExists, processInfo } from './process-info.js';

/** A process, told apart from every other that has or had its id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Where the id counts: the machine and, on Linux, the process namespace (a container has its own). */
  readonly place: string;
  /** See {@link ProcessInfo.started}; empty where the system does not tell. */
  readonly started: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  const { pid } = process;
  return { pid, place: place(), started: processInfo(pid)?.started ?? '' };
}

/** Whether a process has ended for certain: one of another place, or that the system is silent about, may live. */
export function hasEnded({ pid, place: where, started }: ProcessIdentity): boolean {
  if (where !== place()) return false;
  if (!processExists(pid)) return true;
  const info = processInfo(pid);
  return info !== undefined && (info.defunct || (started !== '' && info.started !== started));
}

function place(): string {
  return `${hostname()} ${processNamespace()}`.trim();
}

/** @see https://man7.org/linux/man-pages/man7/pid_namespaces.7.html */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
