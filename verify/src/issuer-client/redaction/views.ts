import { INTRODUCERS, readEscape } from './escapes.js';
import { SHORTEST_HEAD, type Nature } from './hidden-values.js';
import type { Span } from './span.js';

/** What a text says in another form, or what parts of it say. */
export interface View {
  readonly text: string;
  /** Whether it was read from bytes. */
  readonly isBinary: boolean;
  /** The part of the original that a part of the view was read from. */
  toSource(span: Span): Span;
}

/**
 * The text in each form that it may hold something in; all together at most eight times as long as it.
 *
 * @param leastBytes shorter runs of base64 and hex are left out
 */
export function viewsOf(text: string, { isCut, isBinary }: Nature, leastBytes: number): View[] {
  // What looks like an escape among bytes is none.
  const views = isBinary ? [] : INTRODUCERS.map((introducer) => unescaped(text, introducer));
  for (const base of BASES) {
    const runs = runsIn(isCut ? `${text}…` : text, base, leastBytes);
    if (runs.length === 0) continue;
    for (let skipped = 0; skipped < base.alignments; skipped++) views.push(decoded(runs, base, skipped));
  }
  return views.filter((view) => view !== undefined);
}

/** A part of a view that begins at `at`, of which each `bytes` characters were read from `chars` of the original. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly source: number;
  readonly chars: number;
  readonly bytes: number;
}

function viewOf(pieces: readonly Piece[], isBinary: boolean): View {
  const pieceAt = (at: number) => pieces[lastIndex(pieces, at)]!;
  return {
    text: pieces.map(({ text }) => text).join(''),
    isBinary,
    toSource: ([start, end]) => {
      const first = pieceAt(start);
      const last = pieceAt(end - 1);
      return [
        first.source + Math.floor(((start - first.at) * first.chars) / first.bytes),
        last.source + Math.ceil(((end - last.at) * last.chars) / last.bytes),
      ];
    },
  };
}

/** The index of the piece that holds a position, by bisection. */
function lastIndex(pieces: readonly Piece[], at: number): number {
  let low = 0;
  for (let high = pieces.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The text without the escapes of one kind: what was escaped twice is then escaped once. */
function unescaped(text: string, introducer: string): View | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  let begun = 0;
  const add = (piece: Pick<Piece, 'text' | 'source' | 'chars'>) => {
    pieces.push({ ...piece, at, bytes: 1 });
    at += piece.text.length;
  };
  for (let index = text.indexOf(introducer); index >= 0; index = text.indexOf(introducer, index)) {
    const escape = readEscape(text, index);
    if (!escape) {
      index++;
      continue;
    }
    if (begun < index) add({ text: text.slice(begun, index), source: begun, chars: 1 });
    add({ text: escape.char, source: index, chars: escape.end - index });
    begun = index = escape.end;
  }
  if (pieces.length === 0) return undefined;
  add({ text: text.slice(begun), source: begun, chars: 1 });
  return viewOf(pieces, false);
}

/**
 * A way to write bytes as characters, so many of these for so many of those. Base64 is read in either alphabet,
 * padded or not.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4648
 */
interface Base {
  readonly encoding: 'base64' | 'hex';
  readonly run: RegExp;
  readonly chars: number;
  readonly bytes: number;
  /** At how many places of a run its bytes may begin: other characters of the alphabet may stand before them. */
  readonly alignments: number;
}

const BASES: readonly Base[] = [
  { encoding: 'base64', run: /[A-Za-z0-9+/_-]+/g, chars: 4, bytes: 3, alignments: 4 },
  { encoding: 'hex', run: /[0-9A-Fa-f]+/g, chars: 2, bytes: 1, alignments: 2 },
];

interface Run {
  readonly text: string;
  readonly index: number;
  /** What follows. */
  readonly next: string | undefined;
}

function runsIn(text: string, { run, chars, bytes }: Base, leastBytes: number): Run[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) => {
    const next = text[index + found.length];
    const least = next === '…' ? SHORTEST_HEAD : leastBytes;
    return found.length * bytes >= least * chars ? [{ text: found, index, next }] : [];
  });
}

/** The bytes of all runs, each in a character; after each run a line end, or that it was cut. */
function decoded(runs: readonly Run[], { encoding, chars, bytes }: Base, skipped: number): View {
  let at = 0;
  const pieces = runs.map(({ text: run, index, next }): Piece => {
    const bytesOfRun = Buffer.from(run.slice(skipped), encoding).toString('latin1');
    const text = bytesOfRun + (next === '…' ? next : '\n');
    at += text.length;
    return { text, at: at - text.length, source: index + skipped, chars, bytes };
  });
  return viewOf(pieces, true);
}
