import { incorrect, unsupported } from '../problem.js';
import { childrenOf, type Expression } from './syntax.js';

const UNSUPPORTED_ROOTS = new Set(['each', 'count', 'self', 'path', 'terraform', 'module', 'ephemeral']);

/** A call, as a check needs it before anything is evaluated. */
export interface Call {
  readonly name: string;
  /** The number of arguments, unless the last is spread. */
  readonly count: number | undefined;
}

/**
 * The addresses that an expression refers to: `aws_x.name`, `data.aws_x.name`, `local.name`, `var.name`.
 *
 * @throws {Refusal} for what the rehearsal does not have, such as `each` and `module`
 */
export function referencesOf(expression: Expression): string[] {
  if (expression.kind === 'attribute' || expression.kind === 'variable') {
    const path = traversal(expression);
    if (path !== undefined) return [addressOf(path)];
  }
  return childrenOf(expression).flatMap(referencesOf);
}

/** The functions that an expression calls. */
export function callsOf(expression: Expression): Call[] {
  const inner = childrenOf(expression).flatMap(callsOf);
  if (expression.kind !== 'call') return inner;
  return [{ name: expression.name, count: expression.spread ? undefined : expression.args.length }, ...inner];
}

/** The names of an unbroken chain `root.a.b`. */
function traversal(expression: Expression): string[] | undefined {
  if (expression.kind === 'variable') return [expression.name];
  if (expression.kind !== 'attribute') return undefined;
  const front = traversal(expression.target);
  return front === undefined ? undefined : [...front, expression.name];
}

function addressOf(path: readonly string[]): string {
  const root = path[0]!;
  if (UNSUPPORTED_ROOTS.has(root)) throw unsupported(`references to ${root}`, 'resources, data, local, var');
  const length = root === 'data' ? 3 : 2;
  if (path.length < length) throw incorrect(`"${path.join('.')}" is not a complete reference`);
  return path.slice(0, length).join('.');
}
