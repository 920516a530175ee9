import { unsupported } from '../problem.js';
import { Cursor } from './cursor.js';
import { BINARY_OPERATORS, type BinaryOperator, type Expression } from './syntax.js';
import { readTemplate } from './template.js';

const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const KEYWORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Parses a string of Terraform's JSON syntax, in which every string is a template. */
export function parseTemplate(text: string): Expression {
  return readTemplate(new Cursor(text), readExpression, false);
}

/** Parses one bare expression, such as an entry of `depends_on`. */
export function parseExpression(text: string): Expression {
  const cursor = new Cursor(text);
  const expression = readExpression(cursor);
  cursor.skipBlanks();
  if (!cursor.atEnd) throw cursor.refuse('the expression goes on where an end was expected');
  return expression;
}

function readExpression(cursor: Cursor): Expression {
  const test = readBinary(cursor, 0);
  cursor.skipBlanks();
  if (!cursor.take('?')) return test;
  const yes = readExpression(cursor);
  cursor.expect(':');
  return { kind: 'conditional', test, yes, no: readExpression(cursor) };
}

/** Reads operators of one strength and all stronger ones; operators of one strength group from the left. */
function readBinary(cursor: Cursor, strength: number): Expression {
  const operators = BINARY_OPERATORS[strength];
  if (operators === undefined) return readUnary(cursor);
  let left = readBinary(cursor, strength + 1);
  for (;;) {
    cursor.skipBlanks();
    const operator = (operators as readonly BinaryOperator[]).find((candidate) => cursor.take(candidate));
    if (operator === undefined) return left;
    left = { kind: 'binary', operator, left, right: readBinary(cursor, strength + 1) };
  }
}

function readUnary(cursor: Cursor): Expression {
  cursor.skipBlanks();
  for (const operator of ['!', '-'] as const)
    if (cursor.take(operator)) return { kind: 'unary', operator, operand: readUnary(cursor) };
  return readTraversal(cursor, readTerm(cursor));
}

function readTraversal(cursor: Cursor, start: Expression): Expression {
  let target = start;
  for (;;) {
    if (cursor.take('[*]')) return { kind: 'splat', target, each: readTraversal(cursor, { kind: 'item' }) };
    if (cursor.take('.*')) {
      target = { kind: 'splat', target, each: readAttributes(cursor, { kind: 'item' }) };
    } else if (cursor.take('[')) {
      target = { kind: 'index', target, key: readExpression(cursor) };
      cursor.expect(']');
    } else if (cursor.startsWith('.') && !cursor.startsWith('..')) {
      target = readAttribute(cursor, target);
    } else {
      return target;
    }
  }
}

/** After `.*` only attributes belong to the elements; an index belongs to the result. */
function readAttributes(cursor: Cursor, start: Expression): Expression {
  let target = start;
  while (cursor.startsWith('.') && !cursor.startsWith('..')) target = readAttribute(cursor, target);
  return target;
}

function readAttribute(cursor: Cursor, target: Expression): Expression {
  cursor.take('.');
  const position = cursor.match(/\d+/y);
  if (position !== undefined)
    return { kind: 'index', target, key: { kind: 'literal', value: Number(position) } };
  const name = cursor.match(IDENTIFIER);
  if (name === undefined) throw cursor.refuse('an attribute name is missing after "."');
  return { kind: 'attribute', target, name };
}

function readTerm(cursor: Cursor): Expression {
  if (cursor.take('(')) {
    const inner = readExpression(cursor);
    cursor.expect(')');
    return inner;
  }
  if (cursor.take('[')) return readTuple(cursor);
  if (cursor.take('{')) return readObject(cursor);
  if (cursor.take('"')) {
    const text = readTemplate(cursor, readExpression, true);
    if (!cursor.take('"')) throw cursor.refuse('a closing quote is missing');
    return text;
  }
  if (cursor.startsWith('<<')) throw unsupported('heredocs (<<)', 'quoted strings');
  const number = cursor.match(NUMBER);
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  return readName(cursor);
}

function readName(cursor: Cursor): Expression {
  const name = cursor.match(IDENTIFIER);
  if (name === undefined) throw cursor.refuse('an expression is missing');
  if (Object.hasOwn(KEYWORDS, name)) return { kind: 'literal', value: KEYWORDS[name]! };
  if (cursor.startsWith('::')) throw unsupported(`functions of providers (${name}::)`);
  return cursor.take('(') ? readCall(cursor, name) : { kind: 'variable', name };
}

function readCall(cursor: Cursor, name: string): Expression {
  const args: Expression[] = [];
  let spread = false;
  while (!closes(cursor, ')')) {
    args.push(readExpression(cursor));
    cursor.skipBlanks();
    spread = cursor.take('...');
    if (!cursor.take(',')) {
      cursor.expect(')');
      break;
    }
  }
  return { kind: 'call', name, args, spread };
}

function readTuple(cursor: Cursor): Expression {
  refuseFor(cursor);
  const items: Expression[] = [];
  while (!closes(cursor, ']')) {
    items.push(readExpression(cursor));
    cursor.skipBlanks();
    if (!cursor.take(',')) {
      cursor.expect(']');
      break;
    }
  }
  return { kind: 'tuple', items };
}

function readObject(cursor: Cursor): Expression {
  refuseFor(cursor);
  const entries: [Expression, Expression][] = [];
  while (!closes(cursor, '}')) {
    const key = readKey(cursor);
    cursor.skipBlanks();
    if (!cursor.take('=')) cursor.expect(':');
    entries.push([key, readExpression(cursor)]);
    cursor.skipBlanks();
    cursor.take(',');
  }
  return { kind: 'object', entries };
}

/** A bare name is the key itself; in parentheses it is a reference. */
function readKey(cursor: Cursor): Expression {
  const parenthesised = cursor.startsWith('(');
  const key = readExpression(cursor);
  return key.kind === 'variable' && !parenthesised ? { kind: 'literal', value: key.name } : key;
}

function closes(cursor: Cursor, bracket: string): boolean {
  cursor.skipBlanks();
  if (cursor.atEnd) throw cursor.refuse(`"${bracket}" is missing`);
  return cursor.take(bracket);
}

function refuseFor(cursor: Cursor): void {
  cursor.skipBlanks();
  if (cursor.match(/for\s/y) !== undefined)
    throw unsupported('for expressions', 'lists and objects written out');
}
