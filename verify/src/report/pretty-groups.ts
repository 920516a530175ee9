import { painted, type Line, type Span } from './printable.js';
import { groupOf, type Result } from './report.js';
import { BY_WEIGHT, NOTABLE, STATUSES } from './statuses.js';

/** One line: how each group of checks about the issuer, and each client, came off. */
export function formatGroups(results: readonly Result[]): Line {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = result.client ?? groupOf(result.check);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  if (groups.size === 0) return ['  nothing was checked'];
  return [...groups].flatMap(([name, group], i) => [i === 0 ? '  ' : '   ', ...formatGroup(name, group)]);
}

/** The mark and the number that matter most. */
function formatGroup(name: string, group: readonly Result[]): Span[] {
  const numberOf = (status: string) => group.filter((result) => result.status === status).length;
  const { status, mark, paint, weight } = BY_WEIGHT.find((row) => numberOf(row.status) > 0)!;
  if (weight >= NOTABLE) return [painted(paint, `${mark} ${name} ${numberOf(status)} of ${group.length}`)];
  if (weight === 0) return [painted(paint, `${mark} ${name} ${group.length}`)];
  const made = group.filter((result) => STATUSES[result.status].weight > 0).length;
  return [painted(paint, mark), ` ${name} ${made}`];
}
