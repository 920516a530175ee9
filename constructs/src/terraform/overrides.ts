import { Lazy, type TerraformElement } from 'cdktf';
import { jsonValue, record } from '../shape/index.js';
import { leaveUnjudged } from '../validation/index.js';
import { literal } from './literal.js';

/**
 * Arguments by their path in Terraform's names, such as `{ 'password_policy.minimum_length': 20 }`, for what a construct
 * has no property for, or decides otherwise. They come last and are not checked, and neither is the property whose
 * argument they replace, while all others are; a list takes the place of the
 * construct's, `null` leaves an argument out. Texts are texts here too: an expression is a token, such as
 * `Fn.upper(…)` or another resource's attribute.
 *
 * @see https://developer.hashicorp.com/terraform/cdktf/concepts/resources#escape-hatch
 */
export type Overrides = Readonly<Record<string, unknown>>;

export const OVERRIDES = record(
  jsonValue(),
  "an object of Terraform's arguments, such as { 'password_policy.minimum_length': 20 }",
);

/** Properties by the arguments that they become, where the names differ: `{ name: 'poolName' }`. */
export type PropertyNames = Readonly<Record<string, string | readonly string[]>>;

/** Applies overrides to a construct's resource. What the construct sets later does not undo them. */
export function applyOverrides(
  resource: TerraformElement,
  overrides: Overrides = {},
  names: PropertyNames = {},
): void {
  for (const [path, value] of Object.entries(overrides))
    resource.addOverride(literal(path), replacing(literal(value)));
  const properties = Object.keys(overrides).flatMap((path) => propertiesOf(path, names));
  if (resource.node.scope) leaveUnjudged(resource.node.scope, properties);
}

/** The properties that an argument, or a part of one, stands for. */
function propertiesOf(path: string, names: PropertyNames): readonly string[] {
  const parts = path.split('.');
  const depth =
    parts.findLastIndex((_, index) => Object.hasOwn(names, parts.slice(0, index + 1).join('.'))) + 1;
  const named = [names[parts.slice(0, depth).join('.')] ?? []].flat();
  const rest = parts.slice(depth).map(camelCase);
  return depth === 0 ? [rest.join('.')] : named.map((property) => [property, ...rest].join('.'));
}

const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** cdktf would append a list to the one that is there; a value that is produced later replaces it. */
function replacing(value: unknown): unknown {
  return Array.isArray(value) ? Lazy.anyValue({ produce: () => value as unknown }) : value;
}
