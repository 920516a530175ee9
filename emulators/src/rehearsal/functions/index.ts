import type { Value } from '../expressions/values.js';
import { incorrect, Refusal, unsupported } from '../problem.js';
import { collections } from './collections.js';
import { conversions } from './conversions.js';
import { Arguments, refuseNull, type Functions } from './definition.js';
import { encodings } from './encodings.js';
import { hashes } from './hashes.js';
import { numbers } from './numbers.js';
import { strings } from './strings.js';
import { times } from './times.js';

/**
 * The functions that the rehearsal has.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions
 */
const functions: Functions = {
  ...strings,
  ...collections,
  ...conversions,
  ...encodings,
  ...hashes,
  ...numbers,
  ...times,
};

/**
 * Checks a call before it is made.
 *
 * @param count the number of arguments, if it is known
 * @throws {Refusal} if there is no such function here, or it does not take so many arguments
 */
export function checkCall(name: string, count: number | undefined): void {
  const definition = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (definition === undefined)
    throw unsupported(`the rehearsal has no function "${name}"`, Object.keys(functions).sort().join(', '));
  const [least, most] = definition.arity;
  if (count === undefined || (count >= least && count <= most)) return;
  throw incorrect(`function "${name}" got ${count} arguments`, arityText(least, most));
}

/** Calls a function. @throws {Refusal} */
export function callFunction(name: string, values: readonly Value[], now: Date): Value {
  checkCall(name, values.length);
  const definition = functions[name]!;
  try {
    if (definition.nullable !== true) refuseNull(values);
    return definition.apply(new Arguments(values, now));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`function "${name}": ${error.message}`, error.mend, error.allowed);
  }
}

const arityText = (least: number, most: number): string => {
  if (least === most) return `exactly ${least}`;
  return most === Infinity ? `at least ${least}` : `${least} to ${most}`;
};
