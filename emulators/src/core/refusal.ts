/** Why a service refused a request: what its answer says, for the log. */
export interface Refusal {
  /** The service's own code. */
  readonly code: string;
  readonly message: string;
  /** Whether the real service might have answered: the local cloud lacks it. */
  readonly isUnserved: boolean;
}

const refusals = new WeakMap<Response, Refusal>();

/** Says of an answer why it is one of refusal. */
export function refused(answer: Response, refusal: Refusal): Response {
  refusals.set(answer, refusal);
  return answer;
}

/** Why an answer is one of refusal, if its service said so. */
export const refusalOf = (answer: Response): Refusal | undefined => refusals.get(answer);
