/** Characters that no shell takes for anything else, wherever they stand in a word. */
const PLAIN = /^[\w/.:@%+,-][\w/.:@%+,=-]*$/;

/** A word as every POSIX shell reads it back, zsh too. */
export const quote = (word: string): string =>
  PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** A command line that can be pasted into a shell. */
export const commandLine = (...words: readonly string[]): string => words.map(quote).join(' ');
