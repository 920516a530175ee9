import { Tokenization } from 'cdktf';
import { isPlain } from './objects.js';
import type { Reading } from './reading.js';
import { REFUSED, type Refused } from './refused.js';
import type { Shape } from './shape.js';

const ALLOWED = 'what JSON can hold, or a token';

/** A value that is handed on as it is: all of it has to be such that JSON can hold it, tokens aside. */
export function jsonValue(): Shape<unknown> {
  return {
    allowed: ALLOWED,
    standIn: () => null,
    read: (value, reading) => readValue(value, reading, []),
  };
}

function readValue(value: unknown, reading: Reading, around: readonly unknown[]): unknown {
  if (value === null || Tokenization.isResolvable(value)) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (around.includes(value))
    return reading.refuse({ received: 'an object that is a part of itself', allowed: ALLOWED });
  const within = [...around, value];
  if (Array.isArray(value)) {
    return Array.from(value as readonly unknown[], (item, index) =>
      known(readValue(item, reading.item(index), within)),
    );
  }
  if (!isPlain(value)) return reading.refuse({ received: value, allowed: ALLOWED });
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, known(readValue(each, reading.entry(key), within))]),
  );
}

/** Nothing is made of what was refused. */
function known(read: unknown): unknown {
  return (read as Refused) === REFUSED ? null : read;
}
