import { unsupported } from '../problem.js';
import type { Cursor } from './cursor.js';
import type { Expression } from './syntax.js';

/** Reads one expression. Handed in, since expressions and templates contain each other. */
export type ReadExpression = (cursor: Cursor) => Expression;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Reads a template: text with `${ }` in it. `$${` and `%%{` stand for `${` and `%{`.
 *
 * @param quoted whether it stands in quotes, where backslashes escape and a quote ends it
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates
 */
export function readTemplate(cursor: Cursor, readExpression: ReadExpression, quoted: boolean): Expression {
  const parts: Expression[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') parts.push({ kind: 'literal', value: text });
    text = '';
  };
  while (!cursor.atEnd && !(quoted && cursor.startsWith('"'))) {
    if (cursor.take('$${')) {
      text += '${';
    } else if (cursor.take('%%{')) {
      text += '%{';
    } else if (cursor.take('${')) {
      flush();
      parts.push(readInterpolation(cursor, readExpression));
    } else if (cursor.startsWith('%{')) {
      throw unsupported('template directives (%{ if }, %{ for })');
    } else if (quoted && cursor.take('\\')) {
      text += readEscape(cursor);
    } else {
      text += cursor.next();
    }
  }
  flush();
  if (parts.length === 0) return { kind: 'literal', value: '' };
  return parts.length === 1 ? parts[0]! : { kind: 'template', parts };
}

function readInterpolation(cursor: Cursor, readExpression: ReadExpression): Expression {
  if (cursor.startsWith('~')) throw unsupported('strip markers (${~ ~})');
  const expression = readExpression(cursor);
  cursor.skipBlanks();
  if (cursor.startsWith('~')) throw unsupported('strip markers (${~ ~})');
  cursor.expect('}');
  return expression;
}

function readEscape(cursor: Cursor): string {
  const hex = cursor.match(/u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y);
  if (hex !== undefined) {
    const point = Number.parseInt(hex.slice(1), 16);
    if (point > 0x10ffff) throw cursor.refuse('an escape names no character');
    return String.fromCodePoint(point);
  }
  const character = cursor.atEnd ? '' : cursor.next();
  const escaped = ESCAPES[character];
  if (escaped === undefined) throw cursor.refuse(`"\\${character}" is not an escape`);
  return escaped;
}
