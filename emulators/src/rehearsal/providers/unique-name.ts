let given = 0;

/**
 * A name that nothing else has, in the form of the plugin SDK: a prefix, the UTC time in tenths of a millisecond, and
 * eight hexadecimal digits that count the names of this process.
 *
 * @see https://pkg.go.dev/github.com/hashicorp/terraform-plugin-sdk/v2/helper/id#PrefixedUniqueId
 */
export function uniqueName(prefix: string, now: Date): string {
  given += 1;
  const time = now.toISOString().replace(/\D/g, '');
  return `${prefix}${time}0${given.toString(16).padStart(8, '0')}`;
}
