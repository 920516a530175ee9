import { Token, Tokenization } from 'cdktf';
import { guarded, isToken } from './guarded.js';
import { accepts } from './reference.js';
import { REFUSED } from './refused.js';
import type { Shape } from './shape.js';

/** A list that synth has to know. */
export function list<T>(item: Shape<T>, allowed = `a list, each item ${item.allowed}`): Shape<readonly T[]> {
  return {
    allowed,
    standIn: () => [],
    read: (given, reading) =>
      guarded(given, reading, allowed, () => {
        if (!Array.isArray(given))
          return reading.refuse({ received: given, allowed, remediation: mendItem(given, item) });
        return Array.from(given as readonly unknown[], (each, index) => {
          const read = item.read(each, reading.item(index));
          return read === REFUSED ? item.standIn() : read;
        });
      }),
  };
}

/** A list without the items that cannot be read: of things that nothing can stand in for. */
export function listOfReadable<T>(item: Shape<T>, allowed: string): Shape<readonly T[]> {
  const none = list<readonly T[]>(
    {
      allowed: item.allowed,
      standIn: () => [],
      read: (value, reading) => {
        const read = item.read(value, reading);
        return read === REFUSED ? REFUSED : [read];
      },
    },
    allowed,
  );
  return {
    allowed,
    standIn: () => [],
    read: (given, reading) => {
      const read = none.read(given, reading);
      return read === REFUSED ? REFUSED : read.flatMap((each) => each);
    },
  };
}

/** A list of texts, or a token of one. */
export function textList<T extends string>(item: Shape<T>, allowed?: string): Shape<readonly T[]> {
  const known = list(item, allowed);
  return {
    ...known,
    read: (given, reading) => {
      if (Tokenization.isResolvable(given)) return Token.asList(given) as T[];
      return Array.isArray(given) && isToken(given) ? [...(given as T[])] : known.read(given, reading);
    },
  };
}

function mendItem(value: unknown, item: Shape<unknown>): string | undefined {
  if (value === undefined || value === null || !accepts(item, value)) return undefined;
  return typeof value === 'string' ? `as a list: [${JSON.stringify(value)}]` : 'put it into a list: […]';
}
