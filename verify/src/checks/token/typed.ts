import type { JsonObject } from '../../json.js';

/** Whether a token says that it is one of RFC 9068 (§2.1); only then it owes what that asks for. */
export const isTypedAccessToken = ({ typ }: JsonObject): boolean =>
  /^(application\/)?at\+jwt$/i.test(String(typ));
