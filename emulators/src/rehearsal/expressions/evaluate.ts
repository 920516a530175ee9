import { callFunction } from '../functions/index.js';
import { incorrect, Refusal, unsupported } from '../problem.js';
import { applyBinary, applyUnary } from './operators.js';
import type { Expression } from './syntax.js';
import {
  hasMember,
  isList,
  isObject,
  kindOf,
  toFlag,
  toNumber,
  toText,
  unify,
  type ObjectValue,
  type Value,
} from './values.js';

/** What an expression can see. */
export interface Scope {
  /** Values by root name: resource types, `data`, `local`, `var`. */
  readonly roots: ObjectValue;
  /** When the plan was made, for `plantimestamp` and `timestamp`. */
  readonly now: Date;
}

/**
 * The value of an expression.
 *
 * @throws {Refusal} where Terraform would refuse too, or where the rehearsal cannot follow Terraform
 */
export function evaluate(expression: Expression, scope: Scope, item: Value = null): Value {
  const inner = (child: Expression): Value => evaluate(child, scope, item);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'item':
      return item;
    case 'template':
      return expression.parts.map((part) => toText(inner(part))).join('');
    case 'variable':
      return member(scope.roots, expression.name, incorrect('this stack has no such name'));
    case 'attribute':
      return attribute(inner(expression.target), expression);
    case 'index':
      return index(inner(expression.target), inner(expression.key));
    case 'splat':
      return elements(inner(expression.target)).map((element) => evaluate(expression.each, scope, element));
    case 'call':
      return callFunction(expression.name, spread(expression.args.map(inner), expression.spread), scope.now);
    case 'tuple':
      return expression.items.map(inner);
    case 'object':
      return Object.fromEntries(expression.entries.map(([key, value]) => [toText(inner(key)), inner(value)]));
    default:
      return operate(expression, inner);
  }
}

type Operation = Extract<Expression, { kind: 'unary' | 'binary' | 'conditional' }>;

function operate(operation: Operation, inner: (child: Expression) => Value): Value {
  switch (operation.kind) {
    case 'unary':
      return applyUnary(operation.operator, inner(operation.operand));
    case 'binary':
      return applyBinary(operation.operator, inner(operation.left), inner(operation.right));
    case 'conditional': {
      const chosen = toFlag(inner(operation.test));
      const value = inner(chosen ? operation.yes : operation.no);
      return unify([value, ...attempt(() => inner(chosen ? operation.no : operation.yes))])[0]!;
    }
  }
}

/** What is not chosen may fail, as in Terraform: `length(l) > 0 ? l[0] : null`. */
function attempt(evaluation: () => Value): Value[] {
  try {
    return [evaluation()];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Roots whose attributes the stack itself defines; `the value` is what an expression without a name yields. */
const OWN_ROOTS = ['local', 'var', 'the value'];

function attribute(target: Value, { target: from, name }: Extract<Expression, { kind: 'attribute' }>): Value {
  const source = describe(from);
  if (!isObject(target)) throw incorrect(`${source} is a ${kindOf(target)} and has no attribute "${name}"`);
  // Terraform may know more attributes of a resource than the rehearsal does.
  const missing = OWN_ROOTS.includes(source.split('.', 1)[0]!)
    ? incorrect(`${source} has no attribute "${name}"`)
    : unsupported(`the rehearsal knows no attribute "${name}" of ${source}`);
  return member(target, name, missing);
}

function member(object: ObjectValue, name: string, missing: Refusal): Value {
  if (hasMember(object, name)) return object[name]!;
  throw new Refusal(missing.message, missing.mend, Object.keys(object).sort().join(', '));
}

function index(target: Value, key: Value): Value {
  if (isObject(target))
    return member(target, toText(key), incorrect('the object has no member of that name'));
  if (!isList(target)) throw incorrect(`a ${kindOf(target)} cannot be indexed`);
  const position = toNumber(key);
  const element = target[position];
  if (element === undefined)
    throw incorrect(`the list has no element ${position}, its length is ${target.length}`);
  return element;
}

/** A splat takes one value for a list of it, and null for an empty list. */
const elements = (target: Value): readonly Value[] => {
  if (isList(target)) return target;
  return target === null ? [] : [target];
};

function spread(args: readonly Value[], last: boolean): readonly Value[] {
  if (!last) return args;
  const list = args.at(-1)!;
  if (!isList(list)) throw incorrect(`"..." takes a list, and this is a ${kindOf(list)}`);
  return [...args.slice(0, -1), ...list];
}

function describe(expression: Expression): string {
  switch (expression.kind) {
    case 'variable':
      return expression.name;
    case 'attribute':
      return `${describe(expression.target)}.${expression.name}`;
    case 'index':
      return `${describe(expression.target)}[…]`;
    default:
      return 'the value';
  }
}
