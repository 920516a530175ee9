import { ConfigurationError, environments, selectEnvironments } from '@oauth-issuers/stacks';

const namesOf = (list?: string) => selectEnvironments(list).map(({ name }) => name);

describe('the environments that are built', () => {
  test.each([
    [undefined, ['dev']],
    ['', ['dev']],
    [' , ', ['dev']],
    ['dev', ['dev']],
    ['prod', ['prod']],
    ['dev,prod', ['dev', 'prod']],
    [' prod , dev ', ['prod', 'dev']],
    ['dev,dev', ['dev']],
  ])('for %p are %j', (list, names) => {
    expect(namesOf(list)).toEqual(names);
  });

  test.each(['stagin', 'Dev', 'toString', '__proto__', 'dev;prod'])('are never called %j', (name) => {
    expect(() => namesOf(name)).toThrow(ConfigurationError);
  });

  test('are refused with every name that is not known, and those that are', () => {
    expect(() => namesOf('stagin,dev,test')).toThrow(
      /ENVIRONMENTS\n +received +"stagin"\n +allowed +dev, prod[^]*ENVIRONMENTS\n +received +"test"/,
    );
  });
});

test('only dev goes without guards', () => {
  const unguarded = Object.values(environments).filter(
    ({ guards }) => !guards.protect || !guards.remoteState,
  );

  expect(unguarded.map(({ name }) => name)).toEqual(['dev']);
});

test('each environment goes by the name that ENVIRONMENTS has for it', () => {
  for (const [key, { name }] of Object.entries(environments)) expect(name).toBe(key);
});

/** An environment that may be deployed to, with everything that there is to say of one. */
const guarded = {
  name: 'test',
  region: 'eu-west-1',
  tenantId: '11111111-2222-3333-4444-555555555555',
  allowedAccountIds: ['123456789012'],
  guards: { protect: true, remoteState: true },
};
const dev = { name: 'dev', region: 'eu-west-1', guards: { protect: false, remoteState: false } };

/** The places of what is wrong; `name` stands for the key of the environment too. */
function placesOf(known: Readonly<Record<string, unknown>>, names = 'dev'): string[] {
  try {
    selectEnvironments(names, { dev, ...known });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ property }) => property);
    throw error;
  }
  return [];
}
const placesWith = (changed: object) => placesOf({ test: { ...guarded, ...changed } });

describe('an environment', () => {
  test('may be what these are', () => {
    expect(placesOf({ test: guarded })).toEqual([]);
    expect(placesWith({ staffGroupId: guarded.tenantId })).toEqual([]);
    expect(selectEnvironments('test', { dev, test: guarded })).toEqual([guarded]);
  });

  test.each<[string, object, string[]]>([
    ['no region', { region: undefined }, ['region']],
    ['an empty region', { region: '' }, ['region']],
    ['a zone for a region', { region: 'eu-west-1a' }, ['region']],
    ['a region without its number', { region: 'eu-west' }, ['region']],
    ['a region in capitals', { region: 'EU-WEST-1' }, ['region']],
    ['a region with a space', { region: 'eu-west-1 ' }, ['region']],
    ['an expression for a region', { region: '${file("/etc/passwd")}' }, ['region']],
    ['a number for a region', { region: 1 }, ['region']],
    ['no tenant', { tenantId: undefined }, ['tenantId']],
    ['a domain for a tenant', { tenantId: 'contoso.onmicrosoft.com' }, ['tenantId']],
    ['a tenant without hyphens', { tenantId: '11111111222233334444555555555555' }, ['tenantId']],
    ['a tenant of 35 characters', { tenantId: '11111111-2222-3333-4444-55555555555' }, ['tenantId']],
    ['a tenant in braces', { tenantId: '{11111111-2222-3333-4444-555555555555}' }, ['tenantId']],
    ['a name for a group', { staffGroupId: 'Shop staff' }, ['staffGroupId']],
    ['an empty group', { staffGroupId: '' }, ['staffGroupId']],
    ['no accounts', { allowedAccountIds: undefined }, ['allowedAccountIds']],
    ['an empty list of accounts', { allowedAccountIds: [] }, ['allowedAccountIds']],
    ['a text for accounts', { allowedAccountIds: '123456789012' }, ['allowedAccountIds']],
    ['a number for an account', { allowedAccountIds: [123456789012] }, ['allowedAccountIds']],
    ['an account of 11 digits', { allowedAccountIds: ['12345678901'] }, ['allowedAccountIds']],
    ['an account of 13 digits', { allowedAccountIds: ['1234567890123'] }, ['allowedAccountIds']],
    ['an account with hyphens', { allowedAccountIds: ['1234-5678-9012'] }, ['allowedAccountIds']],
    ['an account twice', { allowedAccountIds: ['123456789012', '123456789012'] }, ['allowedAccountIds']],
    ['no guards', { guards: undefined }, ['guards']],
    ['no protection', { guards: { protect: false, remoteState: true } }, ['guards.protect']],
    ['state on the machine', { guards: { protect: true, remoteState: false } }, ['guards.remoteState']],
    ['empty guards', { guards: {} }, ['guards.protect', 'guards.remoteState']],
    ['a text for a guard', { guards: { protect: 'true', remoteState: true } }, ['guards.protect']],
    ['a guard that there is not', { guards: { ...guarded.guards, backup: true } }, ['guards.backup']],
    ['a property that there is not', { tenantID: guarded.tenantId }, ['tenantID']],
    ['the name of another one', { name: 'dev' }, ['name']],
    ['no name', { name: undefined }, ['name']],
    [
      'everything wrong',
      { name: 'Test', region: 'x', tenantId: 'y', allowedAccountIds: ['z'], guards: null },
      ['name', 'region', 'tenantId', 'allowedAccountIds', 'guards'],
    ],
  ])('is not one with %s', (_what, changed, properties) => {
    expect(placesWith(changed)).toEqual(properties.map((property) => `environments.test.${property}`));
  });

  test.each(['eu-west-1', 'us-east-2', 'ap-southeast-4', 'us-gov-west-1', 'cn-north-1'])(
    'may be in %s',
    (region) => {
      expect(placesWith({ region })).toEqual([]);
    },
  );

  test.each(['t', 'test', 'test-2', 'a'.repeat(32)])('may be called %s', (name) => {
    expect(placesOf({ [name]: { ...guarded, name } })).toEqual([]);
  });

  test.each([
    '',
    'Test',
    '2nd',
    '-test',
    'test-',
    'te st',
    'te_st',
    'te/st',
    'te.st',
    'a'.repeat(33),
    '${a}',
  ])('is never called %j', (name) => {
    expect(placesOf({ [name]: { ...guarded, name } })).toEqual([`environments.${name}.name`]);
  });

  test.each([undefined, null, 'eu-west-1', 5, ['eu-west-1'], true])('is never %p', (value) => {
    expect(placesOf({ test: value })).toEqual(['environments.test']);
  });

  test('gives up its protection only where it says that it is about to be destroyed', () => {
    const guards = { protect: false, remoteState: true };

    expect(placesWith({ guards, retired: true })).toEqual([]);
    expect(placesWith({ guards, retired: false })).toEqual(['environments.test.guards.protect']);
    expect(placesWith({ retired: 'yes' })).toEqual(['environments.test.retired']);
    expect(placesWith({ guards: { protect: false, remoteState: false }, retired: true })).toEqual([
      'environments.test.guards.remoteState',
    ]);
  });

  test('of dev alone needs neither guards nor an account or tenant', () => {
    expect(placesOf({})).toEqual([]);
    expect(placesOf({ dev: { ...dev, name: 'dev', allowedAccountIds: ['1'], tenantId: 'x' } })).toEqual([
      'environments.dev.tenantId',
      'environments.dev.allowedAccountIds',
    ]);
    expect(placesOf({ dev: { ...dev, guards: { protect: 'no', remoteState: false } } })).toEqual([
      'environments.dev.guards.protect',
    ]);
  });

  test('that is wrong is reported with all others, and names that there are not', () => {
    const wrong = { one: { ...guarded, name: 'two' }, two: { ...guarded, name: 'two', region: 'here' } };

    expect(placesOf(wrong, 'dev,three')).toEqual([
      'ENVIRONMENTS',
      'environments.one.name',
      'environments.two.region',
    ]);
  });

  test('is told what is allowed, and why', () => {
    expect(() => selectEnvironments('dev', { dev, test: { ...guarded, allowedAccountIds: [] } })).toThrow(
      /^environments\.test\.allowedAccountIds\n +received +\[\]\n +allowed +a list of AWS accounts.*\n +mend +without it, a deploy with the credentials of elsewhere/,
    );
  });
});
