import { setTimeout as delay } from 'node:timers/promises';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

/** What keeps a process from ending when a test has not ended it, by the names that Node gives to such resources. */
const ENDED_BY_TESTS: Readonly<Record<string, string>> = { TCPServerWrap: 'server', ProcessWrap: 'process' };

/** How often it is looked whether what was ended is gone, and milliseconds between: neither is gone at once. */
const LOOKS = 100;
const PAUSE_MS = 100;

/** The environment of every test file: fails one that leaves a server or a process open, also where a test has failed. */
export default class NothingLeftOpen extends TestEnvironment {
  readonly #before = openNow();

  // After the last hook. What is thrown in `teardown` would take the place of the results.
  async handleTestEvent({ name }: Circus.AsyncEvent, { unhandledErrors }: Circus.State): Promise<void> {
    if (name !== 'run_finish') return;
    const left = await leftOpen(this.#before);
    if (left.length > 0) unhandledErrors.push(new Error(leftBehind(left)));
  }
}

export const openNow = (): readonly string[] =>
  process.getActiveResourcesInfo().filter((resource) => resource in ENDED_BY_TESTS);

/** What is open and was not before, after all that was asked to end has had its time. */
export async function leftOpen(before: readonly string[], looks = LOOKS): Promise<readonly string[]> {
  const left = withoutThese(openNow(), before);
  if (left.length === 0 || looks === 0) return left;
  await delay(PAUSE_MS);
  return leftOpen(before, looks - 1);
}

function withoutThese(resources: readonly string[], known: readonly string[]): string[] {
  const rest = [...known];
  return resources.filter((resource) => {
    const at = rest.indexOf(resource);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** As a sentence that says what to do. */
export function leftBehind(left: readonly string[]): string {
  const counts = Object.entries(ENDED_BY_TESTS).flatMap(([resource, name]) => {
    const count = left.filter((each) => each === resource).length;
    return count > 0 ? [`${count} × ${name}`] : [];
  });
  return `This test file leaves open: ${counts.join(', ')}. End each in a finally, in afterEach or afterAll, or by endAtLast.`;
}
