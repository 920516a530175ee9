import { invalidFilter, tokensOf, type Token } from './tokens.js';

/** A value that an expression compares with. */
export type Literal = null | boolean | number | string | Date;

/** The way to a member: names of properties, the first of which may be the variable of a lambda, the last `$count`. */
export type Path = readonly string[];

export const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof comparisons)[number];

export const functions = ['startswith', 'endswith', 'contains'] as const;
export type TextFunction = (typeof functions)[number];

/** What `$filter` asks for. @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Filter[] }
  | { readonly kind: 'not'; readonly operand: Filter }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly path: Path;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly path: Path; readonly values: readonly Literal[] }
  | { readonly kind: 'text'; readonly function: TextFunction; readonly path: Path; readonly value: string }
  | {
      readonly kind: 'any' | 'all';
      readonly path: Path;
      readonly variable: string;
      /** Absent in `any()`, which asks whether there is something. */
      readonly body?: Filter;
    };

/** Of parentheses, lambdas and `not` in one another. */
const MAX_DEPTH = 50;

/**
 * Reads a filter.
 *
 * @throws {GraphError} 400 `BadRequest`, with the place
 */
export function parseFilter(expression: string): Filter {
  const parser = new Parser(expression);
  const filter = parser.either();
  parser.expect('end', '');
  return filter;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(private readonly expression: string) {
    this.#tokens = tokensOf(expression);
  }

  either(): Filter {
    return this.#joined('or', () => this.#both());
  }

  expect(kind: Token['kind'], text: string): void {
    if (!this.#takes(kind, text)) throw this.#unexpected();
  }

  #both(): Filter {
    return this.#joined('and', () => this.#unary());
  }

  #joined(kind: 'and' | 'or', operand: () => Filter): Filter {
    const operands = [operand()];
    while (this.#takes('word', kind)) operands.push(operand());
    return operands.length === 1 ? operands[0]! : { kind, operands };
  }

  #unary(): Filter {
    if (++this.#depth > MAX_DEPTH)
      throw invalidFilter(`Recursion depth exceeded allowed limit in '${this.expression.slice(0, 100)}'.`);
    const filter = this.#operand();
    this.#depth--;
    return filter;
  }

  #operand(): Filter {
    if (this.#takes('word', 'not')) return { kind: 'not', operand: this.#unary() };
    if (this.#takes('mark', '(')) {
      const filter = this.either();
      this.expect('mark', ')');
      return filter;
    }
    const name = this.#word().toLowerCase();
    const textFunction = functions.find((known) => known === name);
    if (textFunction && this.#takes('mark', '(')) return this.#textFunction(textFunction);
    this.#next--;
    return this.#predicate();
  }

  #textFunction(name: TextFunction): Filter {
    const path = this.#path();
    this.expect('mark', ',');
    const token = this.#take();
    if (token.kind !== 'string') throw this.#unexpected(token);
    this.expect('mark', ')');
    // `startswith(x,'a') eq true` is how some clients write it.
    if (this.#takes('word', 'eq')) this.expect('word', 'true');
    return { kind: 'text', function: name, path, value: token.text };
  }

  #predicate(): Filter {
    const path = this.#path();
    const last = path.at(-1)!;
    if ((last === 'any' || last === 'all') && path.length > 1 && this.#takes('mark', '('))
      return this.#lambda(last, path.slice(0, -1));
    if (this.#takes('word', 'in')) return { kind: 'in', path, values: this.#values() };
    const token = this.#take();
    const operator = comparisons.find((known) => token.kind === 'word' && known === token.text);
    if (!operator) throw this.#unexpected(token);
    return { kind: 'compare', operator, path, value: this.#literal() };
  }

  #lambda(kind: 'any' | 'all', path: Path): Filter {
    if (kind === 'any' && this.#takes('mark', ')')) return { kind, path, variable: '' };
    const variable = this.#word();
    this.expect('mark', ':');
    const body = this.either();
    this.expect('mark', ')');
    return { kind, path, variable, body };
  }

  #path(): Path {
    const path = [this.#word()];
    while (this.#takes('mark', '/')) path.push(this.#word());
    return path;
  }

  #values(): readonly Literal[] {
    this.expect('mark', '(');
    const values = [this.#literal()];
    while (this.#takes('mark', ',')) values.push(this.#literal());
    this.expect('mark', ')');
    return values;
  }

  #literal(): Literal {
    const token = this.#take();
    const { kind, text } = token;
    if (kind === 'string' || kind === 'guid') return text;
    if (kind === 'number') return Number(text);
    if (kind === 'time' && !Number.isNaN(Date.parse(text))) return new Date(text);
    if (kind === 'word' && text === 'null') return null;
    if (kind === 'word' && (text === 'true' || text === 'false')) return text === 'true';
    throw this.#unexpected(token);
  }

  #word(): string {
    const token = this.#take();
    if (token.kind !== 'word') throw this.#unexpected(token);
    return token.text;
  }

  #take(): Token {
    const token = this.#tokens[this.#next]!;
    if (token.kind !== 'end') this.#next++;
    return token;
  }

  #takes(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#next]!;
    if (token.kind !== kind || token.text !== text) return false;
    this.#next++;
    return true;
  }

  #unexpected(token = this.#tokens[this.#next]!): Error {
    const what = token.kind === 'end' ? 'end of expression' : `'${token.text}'`;
    return invalidFilter(`Syntax error: unexpected ${what} at position ${token.at} in '${this.expression}'.`);
  }
}
