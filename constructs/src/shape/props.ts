import type { IConstruct } from 'constructs';
import {
  EVERYWHERE,
  type Problem,
  leaveUnjudged,
  reportAtSynth,
  ValidationError,
} from '../validation/index.js';
import { Reading } from './reading.js';
import { REFUSED } from './refused.js';
import type { Shape } from './shape.js';

const WHOLE = 'props';

/**
 * Reads what a construct is made with. What cannot be read is reported when the app is synthesized, together with all
 * that rules find; until then the construct goes on with what stands in for it.
 *
 * @returns a copy: a later change of `given` is none of the construct
 */
export function propsOf<T>(construct: IConstruct, given: T, shape: Shape<T>): T {
  const { value, problems } = readAs(WHOLE, given, shape);
  if (problems.length > 0) {
    leaveUnjudged(
      construct,
      problems.map(({ property }) => (property === WHOLE ? EVERYWHERE : property)),
    );
    reportAtSynth(construct, () => problems);
  }
  return value;
}

/**
 * Reads an argument of a function or a method, where no synth comes that could report it.
 *
 * @param name the argument, as its documentation calls it
 * @throws {ValidationError} with all that cannot be read
 */
export function argumentOf<T>(name: string, given: T, shape: Shape<T>, of?: IConstruct): T {
  const reading = Reading.of(name);
  const value = shape.read(given, reading);
  const { problems } = reading;
  if (problems.length === 0 && value !== REFUSED) return value;
  throw new ValidationError(problems.map((problem) => ({ ...problem, place: of?.node.path })));
}

/** Reads a value; what it has to be called is for whoever reports it. */
export function readAs<T>(
  whole: string,
  given: unknown,
  shape: Shape<T>,
): { readonly value: T; readonly problems: readonly Problem[] } {
  const reading = Reading.of(whole);
  const value = shape.read(given, reading);
  return { value: value === REFUSED ? shape.standIn() : value, problems: reading.problems };
}
