import { groupOf } from '../checks/check.js';
import type { Result, Status } from '../report.js';
import { painted, type Line, type Span } from './printable.js';

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

/** The mark and the number that matter most: failures, then what is inconclusive, then warnings. */
function formatGroup(name: string, group: readonly Result[]): Span[] {
  const of = (status: Status) => group.filter((result) => result.status === status).length;
  if (of('failed') > 0) return [painted('red', `✗ ${name} ${of('failed')} of ${group.length}`)];
  if (of('inconclusive') > 0)
    return [painted('yellow', `? ${name} ${of('inconclusive')} of ${group.length}`)];
  if (of('warned') > 0) return [painted('yellow', `! ${name} ${of('warned')} of ${group.length}`)];
  const made = group.length - of('skipped');
  return made === 0
    ? [painted('dim', `- ${name} ${group.length}`)]
    : [painted('green', '✓'), ` ${name} ${made}`];
}
