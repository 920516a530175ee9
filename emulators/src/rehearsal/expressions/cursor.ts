import { incorrect, type Refusal } from '../problem.js';

const BLANK = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;

/** Reads a text from left to right. */
export class Cursor {
  #offset = 0;

  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    return this.#offset >= this.text.length;
  }

  /** Passes over blanks, line breaks and comments. */
  skipBlanks(): void {
    this.match(BLANK);
  }

  startsWith(expected: string): boolean {
    return this.text.startsWith(expected, this.#offset);
  }

  /** Takes the expected text if it comes next. */
  take(expected: string): boolean {
    if (!this.startsWith(expected)) return false;
    this.#offset += expected.length;
    return true;
  }

  /** Takes the expected text after blanks, or refuses. */
  expect(expected: string): void {
    this.skipBlanks();
    if (!this.take(expected)) throw this.refuse(`"${expected}" is missing`);
  }

  /** Takes what a sticky pattern matches. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.text)?.[0];
    this.#offset += found?.length ?? 0;
    return found;
  }

  /** Takes one code point. */
  next(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.#offset)!);
    this.#offset += character.length;
    return character;
  }

  /** A refusal that says where. */
  refuse(message: string): Refusal {
    return incorrect(`${message}, at character ${this.#offset + 1} of the expression's text`);
  }
}
