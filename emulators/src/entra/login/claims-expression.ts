type Claims = Readonly<Record<string, unknown>>;
type Condition = (claims: Claims) => boolean;

/** A quote within a quoted text is written twice. */
const CONDITION = /^claims\['([^']+)'\] (matches|eq) '((?:[^']|'')*)'/;
const AND = ' and ';

/**
 * Whether claims fulfil the expression of a flexible credential: comparisons of single claims, joined by `and`. Letters
 * are compared by case. An expression that is none fits nothing.
 *
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
export const fulfils = (claims: Claims, expression: string): boolean =>
  conditionsOf(expression)?.every((condition) => condition(claims)) ?? false;

/** @returns undefined for a text that is no expression */
function conditionsOf(expression: string): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (let rest = expression; ; rest = rest.slice(AND.length)) {
    const [whole, claim, operator, quoted] = CONDITION.exec(rest) ?? [];
    if (whole === undefined || claim === undefined || quoted === undefined) return undefined;
    conditions.push(conditionOf(claim, operator === 'matches', quoted.replaceAll("''", "'")));
    rest = rest.slice(whole.length);
    if (rest === '') return conditions;
    if (!rest.startsWith(AND)) return undefined;
  }
}

function conditionOf(claim: string, isPattern: boolean, comparand: string): Condition {
  return (claims) => {
    const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
    return typeof value === 'string' && (isPattern ? isLike(value, comparand) : value === comparand);
  };
}

/** Whether a text is like a pattern, in which `?` stands for one character and `*` for any number of them. */
function isLike(text: string, pattern: string): boolean {
  // Goes back to the latest star alone, so that no pattern takes longer than the product of both lengths.
  let [at, in_, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[in_] === '*') [star, mark] = [in_++, at];
    else if (in_ < pattern.length && (pattern[in_] === '?' || pattern[in_] === text[at]))
      [at, in_] = [at + 1, in_ + 1];
    else if (star >= 0) [in_, at] = [star + 1, ++mark];
    else return false;
  }
  return [...pattern.slice(in_)].every((character) => character === '*');
}
