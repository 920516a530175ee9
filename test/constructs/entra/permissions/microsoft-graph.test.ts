import { AppRegistration, microsoftGraphAccess, ValidationError } from '@oauth-issuers/constructs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf, resourceOf, synth } from '../../../support/synth.js';

const ROOT = join(__dirname, '../../../..');
const USER_READ = 'e1fe6dd8-ba31-4d61-89e7-88639da4683d';
const DIRECTORY_READ_ALL = '7ab1d382-f21e-4acd-a863-ba3e13f7da61';

const asks = () => microsoftGraphAccess({ roles: ['Directory.Read.All'], scopes: ['User.Read'] });

test('a registration needs permissions of Microsoft Graph by their values', () => {
  const configuration = synth((stack) => {
    new AppRegistration(stack, 'app', { displayName: 'Directory', requiredAccess: [asks()] });
  });

  expect(resourceOf(configuration, 'azuread_application').required_resource_access).toEqual([
    {
      resource_app_id: '00000003-0000-0000-c000-000000000000',
      resource_access: [
        { id: DIRECTORY_READ_ALL, type: 'Role' },
        { id: USER_READ, type: 'Scope' },
      ],
    },
  ]);
});

test('Microsoft Graph is one API: two entries of it are one too many', () => {
  const problems = problemsOf((stack) => {
    new AppRegistration(stack, 'app', { displayName: 'Directory', requiredAccess: [asks(), asks()] });
  });

  expect(problems).toEqual([expect.stringContaining('put all that is needed of one API into one entry')]);
});

test.each<[string, Parameters<typeof microsoftGraphAccess>[0], RegExp]>([
  ['a scope in other letters', { scopes: ['user.read'] }, /scopes\[0\][^]*did you mean "User\.Read"\?/],
  ['a role with a typing error', { roles: ['Directory.Raed.All'] }, /did you mean "Directory\.Read\.All"\?/],
  ['a scope among the roles', { roles: ['User.Read'] }, /a delegated permission alone: put it into scopes/],
  ['a role among the scopes', { scopes: ['Application.ReadWrite.OwnedBy'] }, /alone: put it into roles/],
  [
    'a scope of OpenID with the address of Graph',
    { scopes: ['https://graph.microsoft.com/User.Read'] },
    /scopes\[0\]/,
  ],
  ['no text', { scopes: [7 as unknown as string] }, /scopes\[0\]/],
  ['a property that there is not', { scope: ['User.Read'] } as object, /did you mean "scopes"|scope/],
])('%s is refused', (_what, permissions, says) => {
  const access = () => microsoftGraphAccess(permissions);

  expect(access).toThrow(ValidationError);
  expect(access).toThrow(says);
});

test('all that is wrong is told at once', () => {
  expect(() => microsoftGraphAccess({ roles: ['No.Such'], scopes: ['User.Read', 'None.Such'] })).toThrow(
    /^2 problems found:[^]*roles\[0\][^]*scopes\[1\]/,
  );
});

test('the list is that which the local cloud serves, but for permissions that are switched off', () => {
  type Row = readonly [value: string, id: string, isEnabled: boolean];
  const read = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Record<string, T>;
  const served = read<readonly Row[]>('emulators/data/microsoft-graph-permissions.json');
  const named = read<readonly (readonly [string, string])[]>(
    'constructs/data/microsoft-graph-permission-ids.json',
  );
  const enabled = (rows: readonly Row[]) => rows.filter(([, , on]) => on).map(([value, id]) => [value, id]);

  expect(named.source).toEqual(served.source);
  for (const kind of ['roles', 'scopes']) {
    expect(named[kind]!.length).toBeGreaterThan(500);
    expect(named[kind]).toEqual(enabled(served[kind]!));
  }
});
