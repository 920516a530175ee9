import { CannotStartError } from '../../core/cannot-start.js';
import { firstParty } from './first-party.js';
import { MICROSOFT_GRAPH_APP_ID } from './microsoft-graph.js';

/** @throws {CannotStartError} for a name that is none of Microsoft Graph's application permissions */
export function checkGraphPermissions(names: readonly string[]): void {
  const known = firstParty(MICROSOFT_GRAPH_APP_ID)!.appRoles.map(({ value }) => value!);
  for (const name of names) {
    if (known.includes(name)) continue;
    const meant = known.find((value) => value.toLowerCase() === name.toLowerCase());
    throw new CannotStartError(
      `${JSON.stringify(name)} is no application permission of Microsoft Graph` +
        `${meant === undefined ? '' : `; ${meant} is`}. They are listed at ` +
        'https://learn.microsoft.com/en-us/graph/permissions-reference.',
    );
  }
}
