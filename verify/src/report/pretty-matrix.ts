import type { PermissionCell } from './report.js';
import { painted, shown, type Line, type Span } from './printable.js';

/** Declared against granted, a row for each machine client; empty if the run looked at no permission. */
export function formatMatrix(cells: readonly PermissionCell[]): Line[] {
  if (cells.every(({ granted }) => granted === null)) return [];
  const permissions = [...new Set(cells.map(({ permission }) => permission))];
  const clients = [...new Set(cells.map(({ client }) => client))];
  const cellOf = (client: string, permission: string) =>
    cells.find((cell) => cell.client === client && cell.permission === permission)!;
  const nameWidth = widest(clients);
  const widths = permissions.map((permission) =>
    widest([permission, ...clients.map((client) => words(cellOf(client, permission)))]),
  );
  const header = permissions.map((permission, i) => padded(permission, widths[i]!)).join('  ');
  const rows = clients.map((client): Line => [
    `    ${padded(client, nameWidth)}`,
    ...permissions.flatMap((permission, i): Span[] => {
      const cell = cellOf(client, permission);
      const isLast = i === permissions.length - 1;
      return ['  ', look(cell, isLast ? words(cell) : padded(words(cell), widths[i]!))];
    }),
  ]);
  return [[`    ${' '.repeat(nameWidth)}  `, painted('dim', header.trimEnd())], ...rows];
}

const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => shown(text).length));

/** Padded to a width that counts what is shown. */
const padded = (text: string, width: number) => shown(text).padEnd(width);

function words({ declared, granted }: PermissionCell): string {
  if (granted === null) return 'unknown';
  if (granted) return declared ? 'granted' : 'GRANTED, not declared';
  return declared ? 'NOT GRANTED, declared' : 'refused';
}

function look({ declared, granted }: PermissionCell, text: string): Span {
  if (granted === null) return painted('yellow', text);
  return granted === declared ? text : painted('red', text);
}
