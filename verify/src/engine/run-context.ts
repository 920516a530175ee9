import type { Clock } from './clock.js';

/** Something that a person who waits wants to know. */
export type Progress = {
  readonly kind: 'retry';
  readonly issuer: string;
  readonly what: string;
  readonly reason: string;
  readonly waitMs: number;
};

/** What all purchases of one issuer share. */
export interface RunContext {
  readonly issuerName: string;
  /** Whether the deployment is so new that its answers may yet change. */
  readonly fresh: boolean;
  /** Until when to wait for a fresh deployment, by the clock. */
  readonly deadline: number;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  progress(event: Progress): void;
  /** Something that had to be repeated is now as it should be. */
  converged(): void;
}
