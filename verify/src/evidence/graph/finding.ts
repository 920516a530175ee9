/** Something that was collected, or why it could not be had. */
export type Finding<T> = Found<T> | Missing;

export interface Found<T> {
  readonly available: true;
  readonly value: T;
  /** Indexes of the exchanges that it rests on. */
  readonly exchanges: readonly number[];
}

/** A check that needs it ends with this status and reason. */
export interface Missing {
  readonly available: false;
  readonly status: 'inconclusive' | 'skipped';
  readonly reason: string;
  readonly exchanges: readonly number[];
}

export const found = <T>(value: T, exchanges: readonly number[]): Found<T> => ({
  available: true,
  value,
  exchanges,
});

export const inconclusive = (reason: string, exchanges: readonly number[] = []): Missing => ({
  available: false,
  status: 'inconclusive',
  reason,
  exchanges,
});

export const skipped = (reason: string): Missing => ({
  available: false,
  status: 'skipped',
  reason,
  exchanges: [],
});
