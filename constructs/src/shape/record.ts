import { Token, Tokenization } from 'cdktf';
import { guarded, isToken } from './guarded.js';
import { isObject, isPlain } from './objects.js';
import type { Reading } from './reading.js';
import { REFUSED } from './refused.js';
import type { Shape } from './shape.js';
import { text } from './values.js';

/** An object whose property names are the caller's own. */
export function record<V>(value: Shape<V>, allowed: string): Shape<Readonly<Record<string, V>>> {
  return {
    allowed,
    standIn: () => ({}),
    read: (given, reading) =>
      guarded(given, reading, allowed, () => {
        if (!isPlain(given)) return reading.refuse({ received: given, allowed });
        const entries = Object.entries(given).flatMap(([key, each]) => readEntry(key, each, value, reading));
        return Object.fromEntries(entries);
      }),
  };
}

/** The same of texts, or a token of it. */
export function textRecord(allowed: string): Shape<Readonly<Record<string, string>>> {
  const known = record(text(), allowed);
  return {
    ...known,
    read: (given, reading) => {
      if (Tokenization.isResolvable(given)) return Token.asStringMap(given);
      // Of a token, an object with one key of its own, which cdktf has to find again.
      return isObject(given) && isToken(given)
        ? (given as Record<string, string>)
        : known.read(given, reading);
    },
  };
}

function readEntry<V>(key: string, value: unknown, shape: Shape<V>, reading: Reading): [string, V][] {
  if (key.split('.').includes('__proto__')) {
    reading
      .entry(key)
      .refuse({ received: key, allowed: 'any other name: JavaScript keeps this one for itself' });
    return [];
  }
  const read = shape.read(value, reading.entry(key));
  return [[key, read === REFUSED ? shape.standIn() : read]];
}
