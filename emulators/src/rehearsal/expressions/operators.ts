import { unsupported } from '../problem.js';
import type { BinaryOperator } from './syntax.js';
import { equals, toFlag, toNumber, type Value } from './values.js';

/**
 * Applies an operator between two values.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/operators
 */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '||':
    case '&&':
      return logical(operator, toFlag(left), toFlag(right));
    case '==':
      return equals(left, right);
    case '!=':
      return !equals(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, toNumber(left), toNumber(right));
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

/** Applies `!` or `-` to a value. */
export function applyUnary(operator: '!' | '-', operand: Value): Value {
  return operator === '!' ? !toFlag(operand) : 0 - toNumber(operand);
}

const logical = (operator: '||' | '&&', left: boolean, right: boolean): boolean =>
  operator === '||' ? left || right : left && right;

function ordered(operator: '<' | '<=' | '>' | '>=', left: number, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '%', left: number, right: number): number {
  switch (operator) {
    case '+':
      return whole(left + right);
    case '-':
      return whole(left - right);
    case '*':
      return whole(left * right);
    case '/':
      return whole(left / right);
    case '%':
      return whole(left % right);
  }
}

/** Terraform computes with 512 bits, so only results that a double holds exactly are given. */
function whole(value: number): number {
  if (!Number.isSafeInteger(value))
    throw unsupported('a computed number is not whole, or too large', 'whole numbers below 2^53');
  return value === 0 ? 0 : value;
}
