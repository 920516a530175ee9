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
