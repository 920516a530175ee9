/** One thing that is wrong in what somebody wrote. */
export interface Problem {
  /** Where in the properties, such as `callbackUrls[0]`. */
  readonly property: string;
  /** What stood there. */
  readonly received: unknown;
  /** What may stand there. */
  readonly allowed: string;
  /** How to mend it, where the allowed values do not say so already. */
  readonly mend?: string | undefined;
  /** The public page that says so. */
  readonly see?: string | undefined;
}

const LONGEST_VALUE = 120;

/** A problem as a person reads it: a line that names the property, and a line for each fact below it. */
export function describeProblem(problem: Problem): string {
  const facts: [string, string | undefined][] = [
    ['received', describeValue(problem.received)],
    ['allowed', problem.allowed],
    ['mend', problem.mend],
    ['see', problem.see],
  ];
  const lines = facts.filter(([, text]) => text).map(([label, text]) => `      ${label.padEnd(9)} ${text}`);
  return [problem.property, ...lines].join('\n');
}

/** A value as a message shows it, on one line, whatever it is. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
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
