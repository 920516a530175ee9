import { groupOf } from '../checks/check.js';
import type { Result, Status } from '../report.js';
import type { Colors } from './pretty.js';
import { printable } from './text.js';

/** One line: how each group of checks about the issuer, and each client, came off. */
export function formatGroups(results: readonly Result[], colors: Colors): string {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = result.client ?? groupOf(result.check);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  const words = [...groups].map(([name, group]) => formatGroup(printable(name), group, colors));
  return words.length > 0 ? `  ${words.join('   ')}` : '  nothing was checked';
}

/** The mark and the number that matter most: failures, then what is inconclusive, then warnings. */
function formatGroup(name: string, group: readonly Result[], colors: Colors): string {
  const of = (status: Status) => group.filter((result) => result.status === status).length;
  if (of('failed') > 0) return colors.red(`✗ ${name} ${of('failed')} of ${group.length}`);
  if (of('inconclusive') > 0) return colors.yellow(`? ${name} ${of('inconclusive')} of ${group.length}`);
  if (of('warned') > 0) return colors.yellow(`! ${name} ${of('warned')} of ${group.length}`);
  const made = group.length - of('skipped');
  return made === 0 ? colors.dim(`- ${name} ${group.length}`) : `${colors.green('✓')} ${name} ${made}`;
}
