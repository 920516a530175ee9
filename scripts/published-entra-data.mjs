// Makes the data files of emulators/data and constructs/data from what merill/microsoft-info publishes daily (MIT, see the licence there):
//   node scripts/published-entra-data.mjs <a clone of that repository> <its commit> <its date>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [clone, commit, date] = process.argv.slice(2);
if (!date) throw new Error('usage: published-entra-data.mjs CLONE COMMIT DATE');

const read = (name) => JSON.parse(readFileSync(join(clone, '_info', name), 'utf8'));
const byText = (left, right) => (left[0] < right[0] ? -1 : 1);
const source = { repository: 'https://github.com/merill/microsoft-info', commit, date, license: 'MIT' };

/** One row a line, so that a new edition shows what changed. */
function write(room, name, tables) {
  const parts = Object.entries({ source, ...tables }).map(([key, value]) => {
    const rows = Array.isArray(value)
      ? value.map((row) => `\n  ${JSON.stringify(row)}`).join(',')
      : undefined;
    return `${JSON.stringify(key)}: ${rows === undefined ? JSON.stringify(value) : `[${rows}\n]`}`;
  });
  writeFileSync(join(import.meta.dirname, '..', room, 'data', name), `{\n${parts.join(',\n')}\n}\n`);
}

const roles = read('GraphAppRoles.json');
const scopes = read('GraphDelegateRoles.json');

write('emulators', 'microsoft-graph-permissions.json', {
  roles: roles
    .map((role) => [role.Value, role.Id, role.IsEnabled, role.DisplayName, role.Description])
    .sort(byText),
  scopes: scopes
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

const enabled = (permissions) =>
  permissions
    .filter(({ IsEnabled }) => IsEnabled)
    .map(({ Value, Id }) => [Value, Id])
    .sort(byText);

write('constructs', 'microsoft-graph-permission-ids.json', {
  roles: enabled(roles),
  scopes: enabled(scopes),
});

/** The tenant that owns most of Microsoft's own applications. */
const MICROSOFT_SERVICES = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

write('emulators', 'first-party-applications.json', {
  applications: read('MicrosoftApps.json')
    .filter(({ AppOwnerOrganizationId: owner }) => owner === MICROSOFT_SERVICES)
    .map(({ AppId, AppDisplayName }) => [AppId, AppDisplayName])
    .sort(byText),
});
