/** Longer texts are cut in a report. */
export const LONGEST_TEXT = 16_384;

/** So much more is looked at, lest a secret that stands on the cut keeps its head. */
const OVER_THE_CUT = 4_096;

/** The beginning of a text that nobody may see yet: as much of it as a redactor looks at. */
export interface Excerpt {
  readonly head: string;
  /** Of the whole text, in characters. */
  readonly length: number;
}

export const excerptOf = (text: string): Excerpt => ({
  head: text.length <= LONGEST_TEXT ? text : copyOf(text.slice(0, LONGEST_TEXT + OVER_THE_CUT)),
  length: text.length,
});

/** A slice would keep the whole text in memory. */
const copyOf = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');
