/** What an issuer gave out, by kind: a secret may have dots in it, too, so that its looks do not tell. */
export interface Minted {
  readonly secrets: readonly string[];
  /** JWTs. */
  readonly tokens: readonly string[];
}

/**
 * The texts by which a leak shows: each secret and token, as it is and as it is written into URLs, forms and JSON, and
 * of a token also payload and signature. Half a token in a log is a leak, too; the header is the same for all.
 */
export function traces({ secrets, tokens }: Minted): string[] {
  const told = [...secrets, ...tokens.flatMap((token) => [token, ...token.split('.').slice(1)])];
  return [...new Set(told.flatMap((value) => [value, ...written(value)]))];
}

const written = (value: string): string[] => [
  encodeURIComponent(value),
  new URLSearchParams([['', value]]).toString().slice(1),
  JSON.stringify(value).slice(1, -1),
];

/** Which of them stand in a text. */
export const leaksIn = (text: string, minted: Minted): string[] =>
  traces(minted).filter((trace) => text.includes(trace));
