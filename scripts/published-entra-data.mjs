// Makes the data files of emulators/data from what merill/microsoft-info publishes daily (MIT, see the licence there):
//   node scripts/published-entra-data.mjs <a clone of that repository> <its commit> <its date>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [clone, commit, date] = process.argv.slice(2);
if (!date) throw new Error('usage: published-entra-data.mjs CLONE COMMIT DATE');

const read = (name) => JSON.parse(readFileSync(join(clone, '_info', name), 'utf8'));
const byText = (left, right) => (left[0] < right[0] ? -1 : 1);
const source = { repository: 'https://github.com/merill/microsoft-info', commit, date, license: 'MIT' };

/** One row a line, so that a new edition shows what changed. */
function write(name, tables) {
  const parts = Object.entries({ source, ...tables }).map(([key, value]) => {
    const rows = Array.isArray(value)
      ? value.map((row) => `\n  ${JSON.stringify(row)}`).join(',')
      : undefined;
    return `${JSON.stringify(key)}: ${rows === undefined ? JSON.stringify(value) : `[${rows}\n]`}`;
  });
  writeFileSync(join(import.meta.dirname, '../emulators/data', name), `{\n${parts.join(',\n')}\n}\n`);
}

write('microsoft-graph-permissions.json', {
  roles: read('GraphAppRoles.json')
    .map((role) => [role.Value, role.Id, role.IsEnabled, role.DisplayName, role.Description])
    .sort(byText),
  scopes: read('GraphDelegateRoles.json')
    .map((scope) => [
      scope.Value,
      scope.Id,
      scope.IsEnabled,
      scope.Type,
      scope.AdminConsentDisplayName,
      scope.AdminConsentDescription,
      scope.UserConsentDisplayName,
      scope.UserConsentDescription,
    ])
    .sort(byText),
});

/** The tenant that owns most of Microsoft's own applications. */
const MICROSOFT_SERVICES = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

write('first-party-applications.json', {
  applications: read('MicrosoftApps.json')
    .filter(({ AppOwnerOrganizationId: owner }) => owner === MICROSOFT_SERVICES)
    .map(({ AppId, AppDisplayName }) => [AppId, AppDisplayName])
    .sort(byText),
});
