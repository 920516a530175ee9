import { excerptOf, LONGEST_TEXT, type Excerpt } from './excerpt.js';
import { createHiddenValues, type HiddenValues, type Nature } from './hidden-values.js';
import { shapesIn } from './shapes.js';
import { union, type Span } from './span.js';
import { viewsOf } from './views.js';

/**
 * What somebody else said: texts, and lists and members of texts. Neither a report nor a result is of this type, and
 * so neither can be scrubbed as a whole: what is our own must not change, whatever a secret looks like.
 */
export type Heard = string | readonly Heard[] | { readonly [name: string]: Heard };

/** Takes secrets and tokens out of what others said, before it is told. */
export interface Redactor {
  /** From now on this value is taken out, however it is escaped or encoded. */
  hide(value: string): void;
  /** A text that may be told: without secrets, and cut if it is long. */
  tell(excerpt: Excerpt): string;
  /** {@link tell} for a whole text. */
  scrub(text: string): string;
  /** A copy with every text scrubbed, names included, but for those names that are known to be harmless. */
  scrubAll<T extends Heard>(heard: T, harmlessNames?: ReadonlySet<string>): T;
  /** A redactor that takes out the same, and in addition what only it is told to hide. */
  forOneIssuer(): Redactor;
}

/** What stands in place of a secret: the first that holds none itself. */
const MARKS = ['[redacted]', '***', '…'] as const;

/** How often encodings can be nested: base64 of JSON in a form, or JSON in JSON in HTML. */
const DEEPEST = 2;

export function createRedactor(inherited: readonly HiddenValues[] = []): Redactor {
  const own = createHiddenValues();
  const hidden = [...inherited, own];
  const redactor: Redactor = {
    hide: (value) => {
      for (const form of formsOf(value)) own.add(form);
    },
    tell: (excerpt) => tell(excerpt, hidden),
    scrub: (text) => redactor.tell(excerptOf(text)),
    scrubAll: <T extends Heard>(heard: T, harmlessNames: ReadonlySet<string> = new Set()) =>
      scrubHeard(heard, (text) => redactor.scrub(text), harmlessNames) as T,
    forOneIssuer: () => createRedactor(hidden),
  };
  return redactor;
}

/** Other forms are found by decoding; base64 and hex are decoded to bytes. */
const formsOf = (value: string): string[] => [
  value,
  Buffer.from(value).toString('latin1'),
  ...(value.length >= SHORTEST_IN_LOWER_CASE ? [value.toLowerCase()] : []),
];

/** Header names and hosts lose their case; shorter values in lower case are words. */
const SHORTEST_IN_LOWER_CASE = 12;

function tell({ head, length }: Excerpt, hidden: readonly HiddenValues[]): string {
  const mark = MARKS.find((candidate) => valuesIn(candidate, hidden, WHOLE).length === 0) ?? '';
  let told = '';
  let at = 0;
  for (const [start, end] of union(
    secretsIn(head, hidden, { ...WHOLE, isCut: head.length < length }, DEEPEST),
  )) {
    if (start >= LONGEST_TEXT) break;
    told += head.slice(at, start) + mark;
    at = end;
  }
  if (length <= LONGEST_TEXT) return told + head.slice(at);
  return `${told}${head.slice(at, LONGEST_TEXT)}… (${length - LONGEST_TEXT} more characters)`;
}

const WHOLE: Nature = { isCut: false, isBinary: false };

const valuesIn = (text: string, hidden: readonly HiddenValues[], nature: Nature): Span[] =>
  hidden.flatMap((values) => values.find(text, nature));

function secretsIn(text: string, hidden: readonly HiddenValues[], nature: Nature, depth: number): Span[] {
  const plain = [...shapesIn(text), ...valuesIn(text, hidden, nature)];
  if (depth === 0) return plain;
  const { isCut, isBinary } = nature;
  const encoded = viewsOf(text, nature, leastBytes(hidden)).flatMap((view) => {
    const found = secretsIn(view.text, hidden, { isCut, isBinary: isBinary || view.isBinary }, depth - 1);
    return found.map((span) => view.toSource(span));
  });
  return [...plain, ...encoded];
}

/** A token or a member that shows itself by its form or name is not shorter than this. */
const SHORTEST_SHAPE = 12;

const leastBytes = (hidden: readonly HiddenValues[]) =>
  Math.min(SHORTEST_SHAPE, ...hidden.map((values) => values.leastBytes()));

function scrubHeard(heard: Heard, scrub: (text: string) => string, harmless: ReadonlySet<string>): Heard {
  if (typeof heard === 'string') return scrub(heard);
  if (Array.isArray(heard)) return heard.map((item: Heard) => scrubHeard(item, scrub, harmless));
  return Object.fromEntries(
    Object.entries(heard).map(([name, item]) => [
      harmless.has(name) ? name : scrub(name),
      scrubHeard(item, scrub, harmless),
    ]),
  );
}
