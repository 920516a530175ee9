import type { Answer } from '../http/outcome.js';
import { parseJsonObject, type JsonObject } from '../../json.js';

/** A token response that grants: 200, and an access token in a JSON object (RFC 6749 §5.1). */
export interface TokenResponse {
  readonly answer: Answer;
  readonly body: JsonObject;
  readonly accessToken: string;
}

export function readTokenResponse(answer: Answer): TokenResponse | undefined {
  const body = parseJsonObject(answer.body);
  const accessToken = body?.['access_token'];
  if (answer.status !== 200 || !body || typeof accessToken !== 'string' || accessToken === '')
    return undefined;
  return { answer, body, accessToken };
}

/**
 * Whether an answer hands out a token, in whatever form: as it should, with another status, beside an error, or as a
 * form. What must be refused is not refused by an answer that no standard client reads.
 */
export function handsOutToken({ body: text }: Answer): boolean {
  const body = parseJsonObject(text);
  const token = body
    ? body['access_token']
    : new URLSearchParams(text.slice(0, LONGEST_FORM)).get('access_token');
  return typeof token === 'string' && token !== '';
}

const LONGEST_FORM = 65_536;

/** A token response that refuses (RFC 6749 §5.2). */
export interface Refusal {
  readonly status: number;
  /** Empty if the answer names none. */
  readonly error: string;
  /** Vendor's codes, such as 7000215 of AADSTS7000215. */
  readonly codes: readonly number[];
  /** Such as `401 invalid_client (AADSTS7000215): Invalid client secret provided.` May hold anything: redact before telling. */
  readonly words: string;
}

/** What the answer refuses with; undefined if it grants. */
export function refusalOf(answer: Answer): Refusal | undefined {
  if (readTokenResponse(answer)) return undefined;
  const body = parseJsonObject(answer.body);
  const error = typeof body?.['error'] === 'string' ? body['error'] : '';
  const listed: unknown = body?.['error_codes'];
  const codes = Array.isArray(listed) ? listed.filter((code) => typeof code === 'number') : [];
  const suffix = codes.length > 0 ? ` (${codes.map((code) => `AADSTS${code}`).join(', ')})` : '';
  const told = error === '' ? 'without an error code' : wholeOr(error, 'an error code');
  const description = body?.['error_description'];
  const words = `${answer.status} ${told}${suffix}`;
  return {
    status: answer.status,
    error,
    codes,
    words:
      typeof description === 'string' && description !== ''
        ? `${words}: ${wholeOr(description, 'an error_description')}`
        : words,
  };
}

/** Longer texts are left out whole: of a secret that a server echoes, half would not be recognized. */
const LONGEST_WORDS = 1_000;

const wholeOr = (text: string, what: string) =>
  text.length <= LONGEST_WORDS ? text : `${what} of ${text.length} characters, which the exchange holds`;
