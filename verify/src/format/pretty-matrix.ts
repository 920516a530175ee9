import type { PermissionCell } from '../report.js';
import type { Colors } from './pretty.js';
import { pad, printable } from './text.js';

/** Declared against granted, a row for each machine client; empty if the run looked at no permission. */
export function formatMatrix(cells: readonly PermissionCell[], colors: Colors): string[] {
  if (cells.every(({ granted }) => granted === null)) return [];
  const permissions = [...new Set(cells.map(({ permission }) => permission))];
  const clients = [...new Set(cells.map(({ client }) => client))];
  const cellOf = (client: string, permission: string) =>
    cells.find((cell) => cell.client === client && cell.permission === permission)!;
  const nameWidth = Math.max(...clients.map((client) => client.length));
  const widths = permissions.map((permission) =>
    Math.max(permission.length, ...clients.map((client) => words(cellOf(client, permission)).length)),
  );
  const header = permissions.map((permission, i) => pad(printable(permission), widths[i]!)).join('  ');
  const rows = clients.map((client) => {
    const columns = permissions.map((permission, i) => {
      const cell = cellOf(client, permission);
      return color(cell, colors)(pad(words(cell), widths[i]!));
    });
    return `    ${pad(printable(client), nameWidth)}  ${columns.join('  ')}`.trimEnd();
  });
  return [`    ${pad('', nameWidth)}  ${colors.dim(header.trimEnd())}`, ...rows];
}

function words({ declared, granted }: PermissionCell): string {
  if (granted === null) return 'unknown';
  if (granted) return declared ? 'granted' : 'GRANTED, not declared';
  return declared ? 'NOT GRANTED, declared' : 'refused';
}

function color({ declared, granted }: PermissionCell, colors: Colors): (text: string) => string {
  if (granted === null) return colors.yellow;
  return granted === declared ? String : colors.red;
}
