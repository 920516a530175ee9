import {
  DeclarationError,
  defineApi,
  importApi,
  machineClient,
  nativeClient,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';
import fc from 'fast-check';

/* What programs get that do not compile: every call takes anything here. */
type AnyFunction = (...given: unknown[]) => unknown;
const define = defineApi as unknown as AnyFunction;
const importing = importApi as unknown as AnyFunction;
const machine = machineClient as unknown as AnyFunction;
const web = webClient as unknown as AnyFunction;
const spa = spaClient as unknown as AnyFunction;

const redirectUris = ['https://shop.example.com/'];
const scopes = { read: 'Read orders', write: 'Write orders' };
const api = (clients: unknown) => define({ name: 'orders', scopes, clients });
const client = (given: unknown) => api({ it: given });

/** The message that a call is refused with; any other error is thrown. */
function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof DeclarationError) return error.message;
    throw error;
  }
  return '';
}

/** The properties that a message has problems of. */
const propertiesIn = (message: string): string[] =>
  [...message.matchAll(/^ {2}(\S.*)\n {6}received/gm)].map((match) => match[1]!);

const NOTHINGS: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 5],
  ['a text', 'text'],
  ['a flag', true],
  ['a list', ['list']],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a symbol', Symbol('s')],
  ['a big number', 5n],
];

describe('a declaration of the wrong shape', () => {
  test.each<[string, () => unknown, string[]]>([
    ['no options', () => define(), ['options']],
    ['a name for options', () => define('orders'), ['options']],
    ['nothing in the options', () => define({}), ['name', 'scopes', 'clients']],
    ['no scopes', () => define({ name: 'orders', clients: {} }), ['scopes']],
    ['a list of scopes', () => define({ name: 'orders', scopes: ['read'], clients: {} }), ['scopes']],
    [
      'a scope without a text',
      () => define({ name: 'orders', scopes: { read: true }, clients: {} }),
      ['scopes["read"]'],
    ],
    ['a list of clients', () => api([machine({ permissions: ['read'] })]), ['clients']],
    ['an unknown option', () => define({ name: 'orders', scopes, clients: {}, scope: 'read' }), ['scope']],
    ['no client', () => client(undefined), ['clients["it"]']],
    ['null for a client', () => client(null), ['clients["it"]']],
    ['a text for a client', () => client('machine'), ['clients["it"]']],
    ['a list for a client', () => client(['read']), ['clients["it"]']],
    ['a function that was not called', () => client(machine), ['clients["it"]']],
    ['options in place of a client', () => client({ permissions: ['read'] }), ['clients["it"]']],
    [
      'a client of an unknown kind',
      () => client({ kind: 'daemon', permissions: ['read'], redirectUris: [] }),
      ['clients["it"]'],
    ],
    [
      'a client with more than it has',
      () => client({ kind: 'machine', permissions: ['read'], redirectUris: [], lifetime: 5 }),
      ['clients["it"]'],
    ],
    [
      'a machine written out with an address',
      () => client({ kind: 'machine', permissions: ['read'], redirectUris }),
      ['clients["it"].redirectUris'],
    ],
    ['a client without options', () => client(machine()), ['clients["it"]']],
    ['a client of a text', () => client(machine('read')), ['clients["it"]']],
    ['a client of a list', () => client(machine(['read'])), ['clients["it"]']],
    ['no permissions', () => client(machine({})), ['clients["it"].permissions']],
    ['a text for permissions', () => client(machine({ permissions: 'read' })), ['clients["it"].permissions']],
    ['null for permissions', () => client(machine({ permissions: null })), ['clients["it"].permissions']],
    [
      'a set of permissions',
      () => client(machine({ permissions: new Set(['read']) })),
      ['clients["it"].permissions'],
    ],
    [
      'a permission that is a number',
      () => client(machine({ permissions: ['read', 5] })),
      ['clients["it"].permissions[1]'],
    ],
    [
      'a permission that is null',
      () => client(machine({ permissions: [null] })),
      ['clients["it"].permissions[0]'],
    ],
    [
      'a permission with a hole',
      () => client(machine({ permissions: Object.assign(['read'], { 2: 'write' }) })),
      ['clients["it"].permissions[1]'],
    ],
    [
      'a permission without its name',
      () => client(machine({ permissions: [{ api: 'billing' }] })),
      ['clients["it"].permissions[0].name'],
    ],
    [
      'a permission of JavaScript',
      () => client(machine({ permissions: ['constructor'] })),
      ['clients["it"].permissions[0]'],
    ],
    [
      'an unknown option of a client',
      () => client(machine({ permissions: ['read'], lifetime: 5 })),
      ['clients["it"].lifetime'],
    ],
    [
      'an address of a machine',
      () => client(machine({ permissions: ['read'], redirectUris })),
      ['clients["it"].redirectUris'],
    ],
    ['no address', () => client(web({ permissions: ['read'] })), ['clients["it"].redirectUris']],
    [
      'a text for addresses',
      () => client(spa({ permissions: ['read'], redirectUris: redirectUris[0] })),
      ['clients["it"].redirectUris'],
    ],
    [
      'an address that is none',
      () => client(web({ permissions: ['read'], redirectUris: [5] })),
      ['clients["it"].redirectUris[0]'],
    ],
  ])('is refused with its place: %s', (_what, call, properties) => {
    expect(propertiesIn(refusalOf(call))).toEqual(properties);
  });

  test.each<[string, () => unknown, RegExp]>([
    ['a list', () => client(machine({ permissions: 'read' })), /mend +as a list: \["read"\]/],
    [
      'the option that was meant',
      () => client(web({ permissions: ['read'], redirectUri: 'x', redirectUris })),
      /did you mean "redirectUris"\?/,
    ],
    [
      'the function that makes one',
      () => client({ permissions: ['read'] }),
      /allowed +a client: machineClient\(/,
    ],
    ['to call it', () => client(machine), /mend +call the function/],
    [
      'how scopes are written',
      () => define({ name: 'orders', scopes: ['read'], clients: {} }),
      /\{ read: 'Read orders' \}/,
    ],
  ])('is told %s', (_what, call, mend) => {
    expect(refusalOf(call)).toMatch(mend);
  });

  test('is reported with all its problems at once', () => {
    const message = refusalOf(() =>
      define({
        name: 5,
        scopes: { read: 1 },
        clients: {
          one: null,
          two: machine({ permissions: 'read', lifetime: 5 }),
          three: web({ permissions: [], redirectUris: [] }),
        },
      }),
    );

    expect(propertiesIn(message)).toEqual([
      'name',
      'scopes["read"]',
      'clients["one"]',
      'clients["two"].lifetime',
      'clients["two"].permissions',
      'clients["three"].permissions',
      'clients["three"].redirectUris',
    ]);
  });

  test.each(['constructor', '__proto__'])('has an API or a client called %s', (name) => {
    const own = Object.fromEntries([[name, machine({ permissions: ['read'] })]]);

    expect(propertiesIn(refusalOf(() => define({ name, scopes, clients: {} })))).toEqual(['name']);
    expect(propertiesIn(refusalOf(() => api(own)))).toEqual([`clients["${name}"]`]);
  });

  test('has a scope called __proto__, which JavaScript would lose', () => {
    const own = JSON.parse('{ "read": "Read", "__proto__": "Everything" }') as object;

    expect(propertiesIn(refusalOf(() => define({ name: 'orders', scopes: own, clients: {} })))).toEqual([
      'scopes["__proto__"]',
    ]);
  });

  test.each(NOTHINGS)('has %s in place of options, permissions or names of scopes', (what, value) => {
    for (const kind of [machineClient, webClient, spaClient, nativeClient] as unknown as AnyFunction[]) {
      expect(refusalOf(() => client(kind(value)))).toContain('clients["it"]');
      expect(refusalOf(() => client(kind({ permissions: value, redirectUris })))).toContain('clients["it"]');
    }
    expect(propertiesIn(refusalOf(() => importing(value)))).not.toEqual([]);
    expect(propertiesIn(refusalOf(() => importing({ name: 'billing', scopeNames: value })))).toEqual(
      what === 'a list' ? [] : ['scopeNames'],
    );
  });

  test('is that of an imported API, with all its problems at once', () => {
    expect(
      propertiesIn(refusalOf(() => importing({ name: 'Billing', scopeNames: 'read', scope: 'read' }))),
    ).toEqual(['scope', 'scopeNames', 'name']);
    expect(
      propertiesIn(refusalOf(() => importing({ name: 'billing', scopeNames: ['read', 'read'] }))),
    ).toEqual(['scopeNames[1]']);
  });
});

describe('a declaration of the right shape', () => {
  test('is taken where it is written out, frozen, or made of getters', () => {
    const written = { kind: 'machine', permissions: ['read'], redirectUris: [] };
    const got = {
      get permissions() {
        return Object.freeze(['read']);
      },
    };
    const made = api({
      written,
      frozen: machine(Object.freeze({ permissions: Object.freeze(['read']) })),
      got: machine(got),
    });

    expect(made).toHaveProperty('clients', { written, frozen: written, got: written });
  });

  test('has scopes of any name but one', () => {
    const own = { constructor: 'Build', toString: 'Print', 'read.all': 'Read', valueOf: 'Value' };
    const made = define({ name: 'orders', scopes: own, clients: {} }) as ReturnType<typeof importApi>;

    expect(made.scopes).toEqual(own);
    expect(made.permission('constructor')).toEqual({ api: 'orders', name: 'constructor' });
  });

  test('is a copy that nobody can change', () => {
    const own = { read: 'Read' };
    const permissions = ['read'];
    const made = define({ name: 'orders', scopes: own, clients: { it: machine({ permissions }) } });
    own.read = 'Everything';
    permissions.push('everything');

    expect(made).toMatchObject({ scopes: { read: 'Read' }, clients: { it: { permissions: ['read'] } } });
    expect(Object.isFrozen(made)).toBe(true);
  });
});

test('whatever is given, it is an API or the usual error', () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  });
  const options = fc.record(
    {
      permissions: fc.oneof(value, fc.array(value)),
      redirectUris: fc.oneof(value, fc.array(value)),
      more: value,
    },
    { requiredKeys: [] },
  );
  const clients = fc.oneof(value, options, options.map(machine), options.map(web), value.map(spa));
  const given = fc.oneof(
    value,
    fc.record(
      {
        name: fc.oneof(fc.constant('orders'), value),
        scopes: fc.oneof(fc.dictionary(fc.string(), fc.oneof(fc.string(), value)), value),
        clients: fc.oneof(fc.dictionary(fc.string(), clients), value),
      },
      { requiredKeys: [] },
    ),
  );

  fc.assert(
    fc.property(given, value, (declaration, permission) => {
      refusalOf(() => (define(declaration) as { permission: AnyFunction }).permission(permission));
      refusalOf(() => importing(declaration));
    }),
    { numRuns: 2000 },
  );
});
