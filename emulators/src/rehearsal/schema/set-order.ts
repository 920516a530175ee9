import { crc32 } from 'node:zlib';

/** The text that stands for a value when the provider's SDK hashes it. */
export type HashText<T> = (value: T) => string;

/**
 * Members of a set in the order in which providers of Terraform's plugin SDK send them: by the decimal digits of the
 * CRC-32 of each member's text, compared as strings. Members with one text are one member.
 *
 * @see https://pkg.go.dev/github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema#SerializeValueForHash
 */
export function inSetOrder<T>(members: readonly T[], hashText: HashText<T>): readonly T[] {
  const byCode = new Map(members.map((member) => [String(crc32(hashText(member))), member]));
  return [...byCode].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, member]) => member);
}

/** Strings in the order of sets with their own hash, the string's (`owners`, `tags` of azuread). */
export const byStringHash = (members: readonly string[]): readonly string[] =>
  inSetOrder(members, (member) => member);

/** Strings in the order of providers on the plugin framework: alphabetical. */
export const alphabetical = (members: readonly string[]): readonly string[] => [...members].sort();
