import type { Check } from './check.js';
import { checks } from './index.js';

/** The checks that there are. */
export interface CheckRegistry {
  /** In the order in which reports list them. */
  readonly checks: readonly Check[];
}

const ID = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/**
 * All checks of this package, and those of a team, which come after them.
 *
 * @param own made with `issuerCheck` or `clientCheck`
 * @throws {RangeError} naming every id that is not `group.name`, or that there is twice
 */
export function createRegistry(own: readonly Check[]): CheckRegistry {
  const all = [...checks, ...own];
  const problems = own.flatMap(({ id }) => [
    ...(ID.test(id) ? [] : [`"${id}" is not group.name, in lower case, such as acme.audience`]),
    ...(all.filter((check) => check.id === id).length > 1 ? [`there are two checks "${id}"`] : []),
  ]);
  if (problems.length > 0) throw new RangeError([...new Set(problems)].join('\n'));
  return { checks: all };
}

/** The checks of this package. */
export const builtIn: CheckRegistry = { checks };

/** Whether an id or a group names this check. */
export const isSelected = (check: Check, wanted: readonly string[] | undefined): boolean =>
  wanted?.some((name) => check.id === name || check.id.startsWith(`${name}.`)) ?? true;
