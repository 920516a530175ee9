const MARK = '[redacted]';

/** Names of members whose value is a secret or a token, whatever it looks like. */
const SENSITIVE =
  /((?:access_token|refresh_token|id_token|client_secret|client_assertion)["']?\s*[:=]\s*["']?)([^"'&\s,}]+)/gi;

/** A compact JWS, and its first two parts if it was cut. */
const JWT = /eyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)?/g;

/** Takes secrets and tokens out of everything that leaves the program. */
export interface Redactor {
  /** From now on this value, also as encoded in URLs, forms, JSON and Basic credentials, is taken out. */
  hide(value: string): void;
  scrub(text: string): string;
  /** A copy of a plain JSON value with every string scrubbed. */
  scrubAll<T>(value: T): T;
}

/** Shorter values would turn up in innocent words; a secret of that length protects nothing. */
const SHORTEST = 4;

export function createRedactor(): Redactor {
  const hidden = new Set<string>();
  const redactor: Redactor = {
    hide: (value) => {
      for (const form of encodings(value)) if (form.length >= SHORTEST) hidden.add(form);
    },
    scrub: (text) => {
      let clean = text;
      for (const value of longestFirst(hidden)) clean = clean.replaceAll(value, MARK);
      return clean.replace(JWT, MARK).replace(SENSITIVE, `$1${MARK}`);
    },
    scrubAll: <T>(value: T) => scrubValue(value, (text) => redactor.scrub(text)) as T,
  };
  return redactor;
}

/** A secret may contain another: the longer one first, lest its rest stays. */
const longestFirst = (values: Set<string>) => [...values].sort((a, b) => b.length - a.length);

function encodings(value: string): string[] {
  const form = new URLSearchParams([['', value]]).toString().slice(1);
  const json = JSON.stringify(value).slice(1, -1);
  return [value, form, encodeURIComponent(value), json, json.replaceAll('/', '\\/')];
}

function scrubValue(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((item) => scrubValue(item, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [scrub(key), scrubValue(item, scrub)]),
  );
}
