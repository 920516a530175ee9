import { setTimeout as delay } from 'node:timers/promises';

/** The only source of time and chance: whoever needs either is given one, so that a test can decide both. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** At least 0, below 1. */
  random(): number;
  /** Bytes that nobody can guess. */
  randomBytes(length: number): Buffer;
  randomUUID(): string;
  /** Rejects when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Calls back once, unless the timer is cleared before. */
  after(milliseconds: number, action: () => void): NodeJS.Timeout;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  // Of the global object: the module `node:crypto` costs help a tenth of its time.
  randomBytes: (length) => Buffer.from(crypto.getRandomValues(new Uint8Array(length))),
  randomUUID: () => crypto.randomUUID(),
  sleep: async (milliseconds, signal) => {
    await delay(milliseconds, undefined, signal ? { signal } : {});
  },
  after: (milliseconds, action) => setTimeout(action, milliseconds),
};
