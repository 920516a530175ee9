/** One thing that is wrong in what somebody wrote: in a declaration, in properties of a construct, in a setting. */
export interface Problem {
  /** Whose property it is: the path of a construct, or the name of an API. Absent where the property says all. */
  readonly place?: string | undefined;
  /**
   * Where in the properties, such as `callbackUrls[0]`, or the name of a setting. Of a problem that another library
   * found, all that it says.
   */
  readonly property: string;
  /** What stood there. */
  readonly received?: unknown;
  /** What may stand there; absent of a problem that another library found. */
  readonly allowed?: string | undefined;
  /** What to do about it, where the allowed values do not say so already. */
  readonly remediation?: string | undefined;
  /** The public page that says so. */
  readonly see?: string | undefined;
}

/** What was received, in words: where no value says it. */
export class InWords {
  constructor(readonly words: string) {}

  toJSON(): string {
    return this.words;
  }
}

const LONGEST_VALUE = 120;

/** A problem as a person reads it: a line that names place and property, and a line for each fact below it. */
export function describeProblem({ place, property, ...facts }: Problem): string {
  const head = place === undefined ? property : `[${place}] ${property}`;
  return [head, ...linesOf(facts)].join('\n');
}

/** Problems as a person reads them, all of them, below a line that says what they are of. */
export function describeProblems(problems: readonly Problem[], heading?: string): string {
  const texts = problems.map(describeProblem);
  return heading === undefined ? texts.join('\n') : `${heading}\n\n  ${texts.join('\n  ')}\n`;
}

function linesOf({ received, allowed, remediation, see }: Omit<Problem, 'property'>): string[] {
  if (allowed === undefined) return [];
  const facts: [string, string | undefined][] = [
    ['received', describeValue(received)],
    ['allowed', allowed],
    ['mend', remediation],
    ['see', see],
  ];
  return facts.filter(([, text]) => text).map(([label, text]) => `      ${label.padEnd(9)} ${text}`);
}

/** A value as a message shows it, on one line, whatever it is. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof InWords) return value.words;
  const text = attempt(() => inJson(value)) ?? attempt(() => inWords(value)) ?? `of the type ${typeof value}`;
  if (text.length <= LONGEST_VALUE) return text;
  // Of a text its own length, without the quotes: that is what a limit counts.
  const { length } = typeof value === 'string' ? value : text;
  return `${text.slice(0, LONGEST_VALUE)}… (${length} characters)`;
}

/** Looking at a value of the caller's may run code of the caller's. */
function attempt(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Nothing for what JSON has no form for, or would write as something else. */
function inJson(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  return isOfClass(value) ? undefined : JSON.stringify(value);
}

/** Whether an object has more to it than JSON shows: a construct, say, with the whole app behind it. */
function isOfClass(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) !== null && !('toJSON' in value);
}

function inWords(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  const name = isOfClass(value) ? value.constructor.name : '';
  return name === '' ? 'an object' : `an object of the class ${name}`;
}
