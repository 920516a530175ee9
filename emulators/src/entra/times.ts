/** A moment as Microsoft Graph writes it: `Edm.DateTimeOffset` in UTC, without a fraction when it is zero. */
export const graphTime = (date: Date): string => date.toISOString().replace(/\.000Z$/, 'Z');

/** A moment as the sign-in service writes it in errors: `YYYY-MM-DD HH:MM:SSZ`. */
export const loginTime = (date: Date): string =>
  date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
