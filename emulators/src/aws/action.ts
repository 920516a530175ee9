import { readInput, type Shape } from './model/shape.js';
import type { ServiceError } from './service-error.js';

/** What a request asks for, and where. */
export interface Asked {
  /** The name of the action. */
  readonly action: string;
  /** The region that the request is signed for. */
  readonly region: string;
}

/** Nothing where an action has no output. */
type Output = object | undefined;

/** Answers the JSON of a request with JSON, or with nothing where the action has no output. */
export type Action<Call> = (body: unknown, call: Call) => Promise<Output>;

/**
 * Makes the actions of a service, whose inputs follow its API model.
 *
 * @param invalid makes the service's error for input that breaks the model
 */
export const actionsOf =
  <Call>(invalid: (message: string) => ServiceError) =>
  /** @param run may throw a {@link ServiceError} */
  <I>(input: Shape<I>, run: (input: I, call: Call) => Output | Promise<Output>): Action<Call> =>
  async (body, call) =>
    run(readInput(input, body, invalid), call);
