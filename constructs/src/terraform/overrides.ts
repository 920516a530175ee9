import { Lazy, type TerraformElement } from 'cdktf';
import { jsonValue, record } from '../shape/index.js';
import { literal } from './literal.js';

/**
 * Arguments by their path in Terraform's names, such as `{ 'password_policy.minimum_length': 20 }`, for what a construct
 * has no property for, or decides otherwise. They come last and are not checked; a list takes the place of the
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

/** Applies overrides to a Terraform resource. What the construct sets later does not undo them. */
export function applyOverrides(resource: TerraformElement, overrides: Overrides = {}): void {
  for (const [path, value] of Object.entries(overrides))
    resource.addOverride(literal(path), replacing(literal(value)));
}

/** cdktf would append a list to the one that is there; a value that is produced later replaces it. */
function replacing(value: unknown): unknown {
  return Array.isArray(value) ? Lazy.anyValue({ produce: () => value as unknown }) : value;
}
