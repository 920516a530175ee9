/** Counts requests for tokens, which may be billed one by one. */
export interface TokenBudget {
  /** Whether one more may be requested; if so it counts as spent. */
  take(): boolean;
  readonly limit: number;
}

/** @param limit how many tokens a run may request; Infinity for no limit */
export function createTokenBudget(limit: number): TokenBudget {
  let spent = 0;
  return { limit, take: () => spent < limit && ++spent > 0 };
}
