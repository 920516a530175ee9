/** The local cloud's only source of time. */
export interface Clock {
  /** The current time. */
  now(): Date;
}

/** Milliseconds since the epoch, as stores keep times. */
export type EpochMs = number;

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Whole seconds since the epoch, as tokens carry them (RFC 7519 §2, NumericDate). */
export const numericDate = (date: Date): number => Math.floor(date.getTime() / 1000);
