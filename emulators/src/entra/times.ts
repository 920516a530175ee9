import { randomInt } from 'node:crypto';

/** A moment as Microsoft Graph writes it: `Edm.DateTimeOffset` in UTC, without a fraction when it is zero. */
export const graphTime = (date: Date): string => date.toISOString().replace(/\.000Z$/, 'Z');

/** A moment as the sign-in service writes it in errors: `YYYY-MM-DD HH:MM:SSZ`. */
export const loginTime = (date: Date): string =>
  date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');

/** A moment as Microsoft Graph keeps it: to the second. */
export const graphSecond = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** A moment as Microsoft Graph tells it once, when something was made: to a ten-millionth of a second. */
export const graphTicks = (date: Date): string =>
  `${date.toISOString().slice(0, -1)}${String(randomInt(1, 10_000)).padStart(4, '0')}Z`;
