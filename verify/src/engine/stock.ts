/** Something that was bought, or why it could not be had. */
export type Stock<T> = InStock<T> | OutOfStock;

export interface InStock<T> {
  readonly available: true;
  readonly value: T;
  readonly evidence: readonly number[];
}

/** A check that needs it ends with this status and reason. */
export interface OutOfStock {
  readonly available: false;
  readonly status: 'inconclusive' | 'skipped';
  readonly reason: string;
  readonly evidence: readonly number[];
}

export const inStock = <T>(value: T, evidence: readonly number[]): InStock<T> => ({
  available: true,
  value,
  evidence,
});

export const inconclusive = (reason: string, evidence: readonly number[] = []): OutOfStock => ({
  available: false,
  status: 'inconclusive',
  reason,
  evidence,
});

export const skipped = (reason: string): OutOfStock => ({
  available: false,
  status: 'skipped',
  reason,
  evidence: [],
});
