import type { Clock } from '../issuer-client/clock.js';
import type { Printable } from '../report/printable.js';

/** Where text goes. */
export interface Output {
  write(text: Printable): unknown;
}

/** What the command line has to do with the world; a test gives its own. */
export interface Io {
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Progress and errors. */
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** Whether a person looks at stdout. */
  readonly isTTY: boolean;
  /** Aborted when the person wants to stop. */
  readonly signal?: AbortSignal;
  /** @default - the machine's clock */
  readonly clock?: Clock;
}

/** Colours only for a person at a terminal who has not declined them. @see https://no-color.org */
export const useColor = ({ env, isTTY }: Io): boolean =>
  isTTY && !env['NO_COLOR'] && !env['CI'] && env['TERM'] !== 'dumb';
