/** Things that are still to be ended when a test file is done. */
const open = new Set<() => unknown>();

/**
 * Has something ended when the test file is done, also if a test failed before it could: a server or a process left
 * open would keep the whole run from ending.
 *
 * @param end may be called again for what has ended already
 */
export function endAtLast(end: () => unknown): void {
  open.add(end);
}

afterAll(async () => {
  for (const end of open) await end();
});
