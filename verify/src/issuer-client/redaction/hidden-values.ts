import { INTRODUCERS, readEscape } from './escapes.js';
import type { Span } from './span.js';
import { advance, emptyTree, insert, isComplete, type Place, type ValueTree } from './value-tree.js';

/** Values that must not be told, found in texts however their characters are escaped. */
export interface HiddenValues {
  add(value: string): void;
  /** Where a text spells one of them, or its head where the text was cut. */
  find(text: string, nature: Nature): Span[];
  /** Length of the shortest one that is found in bytes; Infinity if there is none. */
  leastBytes(): number;
}

/** What else is to be known of a text. */
export interface Nature {
  /** Whether it went on after its end. */
  readonly isCut: boolean;
  /** Whether it was read from bytes that may be anything, such as a key: short words turn up there by chance. */
  readonly isBinary: boolean;
}

/** A shorter value turns up in innocent words: it is hidden where it stands alone. */
const SHORTEST = 4;

/** So much of a value before a cut is its head; less may be chance. */
export const SHORTEST_HEAD = 4;

/** Steps for each character of a text, of which one or two are usual. After that the rest of the text is hidden. */
const MOST_STEPS = 64;

export function createHiddenValues(): HiddenValues {
  const values = new Set<string>();
  let least = Infinity;
  const tree = emptyTree();
  let starts = startsOf(tree);
  return {
    add: (value) => {
      if (value === '' || values.has(value)) return;
      values.add(value);
      if (value.length >= SHORTEST) least = Math.min(least, value.length);
      insert(tree, value);
      starts = startsOf(tree);
    },
    find: (text, nature) => (values.size === 0 ? [] : findAll(tree, starts, text, nature)),
    leastBytes: () => least,
  };
}

/** Where a value may start: with its first character, or with an escape of it. */
const startsOf = ({ children }: ValueTree): RegExp =>
  new RegExp(`[${[...SPECIAL, ...children.keys()].map(codeOf).join('')}]`, 'g');

const codeOf = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function findAll(tree: ValueTree, starts: RegExp, text: string, nature: Nature): Span[] {
  const spans: Span[] = [];
  const budget = { steps: MOST_STEPS * text.length };
  for (const { index: start } of text.matchAll(starts)) {
    const end = longestFrom({ tree, inLabel: 0, at: start, length: 0 }, text, nature, budget);
    if (budget.steps <= 0) return [...spans, [start, text.length]];
    if (end > start) spans.push([start, end]);
  }
  return spans;
}

/** Where the longest value that starts here ends; -1 if none starts here. */
function longestFrom(start: Place, text: string, nature: Nature, budget: { steps: number }): number {
  let longest = -1;
  const others: Place[] = [];
  for (let place: Place | undefined = start; place && budget.steps-- > 0; place ??= others.pop()) {
    const at: number = place.at;
    if (isWhole(place, start.at, text, nature)) longest = Math.max(longest, at);
    else if (place.length >= SHORTEST_HEAD) longest = Math.max(longest, endBeforeCut(text, at, nature));
    const escaped = SPECIAL.has(text[at]!) ? advanceByEscape(place, text) : undefined;
    if (escaped) others.push(escaped);
    place = at < text.length ? advance(place, text[at]!, at + 1) : undefined;
  }
  return longest;
}

/** Characters that may stand for another one, alone, as in a form, or with those that follow. */
const SPECIAL: ReadonlySet<string> = new Set([...INTRODUCERS, '+']);

function advanceByEscape(place: Place, text: string): Place | undefined {
  if (text[place.at] === '+') return advance(place, ' ', place.at + 1);
  const escape = readEscape(text, place.at);
  return escape && advanceAll(place, escape.char, escape.end);
}

const advanceAll = (place: Place, chars: string, at: number): Place | undefined =>
  chars.split('').reduce<Place | undefined>((reached, char) => reached && advance(reached, char, at), place);

function isWhole(place: Place, start: number, text: string, { isBinary }: Nature): boolean {
  const { at, length } = place;
  if (!isComplete(place)) return false;
  return length >= SHORTEST || (!isBinary && isEdge(text, start) && isEdge(text, at));
}

/** What may be left of an escape where a text was cut: where it ends, or where it says so. */
const CUT = /(%u?[0-9a-f]{0,5}|\\[ux]?[0-9a-f]{0,3}|&[#a-z0-9]{0,16})?(?:(…)|$)/iy;

/** Where a text ends that was cut at this position, or soon after it within an escape; -1 if it was not. */
function endBeforeCut(text: string, at: number, { isCut }: Nature): number {
  CUT.lastIndex = at;
  const match = CUT.exec(text);
  return match && (isCut || match[2] !== undefined) ? at + (match[1]?.length ?? 0) : -1;
}

/** Whether no word goes on over this position. */
const isEdge = (text: string, at: number) => !(isWord(text[at - 1]) && isWord(text[at]));

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_]/u.test(char);
