import { createInterface } from 'node:readline/promises';
import { Failure } from './failure.js';

/** @throws {Failure} exit code 2, if there is nobody to ask */
export function requireTerminal(): void {
  if (process.stdin.isTTY) return;
  throw new Failure(
    'There is no terminal to ask for an approval on. With --auto-approve nobody is asked; npm run plan only shows.',
    2,
  );
}

/**
 * Asks on the terminal for an approval.
 *
 * @returns whether the answer was `yes`
 */
export async function askForApproval(question: string, signal: AbortSignal): Promise<boolean> {
  // Not as a terminal: that would read Ctrl-C as a character, while as a signal it reaches everyone.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return (await Promise.race([lines.question(question, { signal }), closed])).trim() === 'yes';
  } finally {
    lines.close();
  }
}
