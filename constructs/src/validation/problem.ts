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

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = (JSON.stringify(value) as string | undefined) ?? typeof value;
  if (text.length <= LONGEST_VALUE) return text;
  // Of a text its own length, without the quotes: that is what a limit counts.
  const { length } = typeof value === 'string' ? value : text;
  return `${text.slice(0, LONGEST_VALUE)}… (${length} characters)`;
}
