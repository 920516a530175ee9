/** Bounds the tokens of a run, which may be billed one by one. */
export interface TokenBudget {
  readonly limit: number;
  /**
   * Takes a token, for a request that must be granted, whatever becomes of it.
   *
   * @returns false if there is none left
   */
  take(): Promise<boolean>;
  /** For a request that could not be sent. */
  giveBack(): void;
  /**
   * Makes a request that must be refused: it costs a token only if it is granted.
   *
   * @returns undefined if it was not made, as it could have cost a token too many
   */
  risk<T>(request: () => Promise<T>, isGranted: (answer: T) => boolean): Promise<T | undefined>;
}

/**
 * A limit that covers what is planned suffices for all checks, so that refusals are then tried without holding a token
 * back for them: the first that is granted beyond the limit is the last. Below that, not one token is issued too many.
 *
 * @param limit how many tokens a run may request; Infinity for no limit
 * @param planned how many it requests if everything is as it should be
 */
export function createTokenBudget(limit: number, planned: number): TokenBudget {
  const riskLimit = limit < planned ? limit : limit + 1;
  let spent = 0;
  let atRisk = 0;
  let waiting: (() => void)[] = [];
  const changed = () => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  /** Enters once there is room below a bound; false when nothing that is under way could make any. */
  const enterBelow = async (bound: number, enter: () => void): Promise<boolean> => {
    while (spent + atRisk >= bound) {
      if (atRisk === 0) return false;
      await new Promise<void>((wake) => waiting.push(wake));
    }
    enter();
    return true;
  };
  return {
    limit,
    take: () => enterBelow(limit, () => spent++),
    giveBack: () => {
      spent--;
      changed();
    },
    risk: async (request, isGranted) => {
      if (!(await enterBelow(riskLimit, () => atRisk++))) return undefined;
      try {
        const answer = await request();
        if (isGranted(answer)) spent++;
        return answer;
      } finally {
        atRisk--;
        changed();
      }
    },
  };
}
