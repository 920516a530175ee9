import {
  type Api,
  DeclarationError,
  type MachineClientOptions,
  defineApi,
  machineClient,
  nativeClient,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';

const billing = defineApi({ name: 'billing', scopes: { read: 'Read invoices' }, clients: {} });

function messageOf(declare: () => unknown): string {
  try {
    declare();
  } catch (error) {
    if (error instanceof DeclarationError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('an API that is declared', () => {
  test('keeps its scopes and the four kinds of client', () => {
    const redirectUris = ['https://app.example.com/'];

    const orders = defineApi({
      name: 'orders',
      scopes: { read: 'Read orders', write: 'Change orders' },
      clients: {
        a: machineClient({ permissions: ['read'] }),
        b: webClient({ permissions: ['read', 'write'], redirectUris }),
        c: spaClient({ permissions: ['write'], redirectUris }),
        d: nativeClient({ permissions: [billing.permission('read')], redirectUris }),
      },
    });

    expect(orders.scopes).toEqual({ read: 'Read orders', write: 'Change orders' });
    expect(Object.values(orders.clients).map(({ kind }) => kind)).toEqual([
      'machine',
      'web',
      'spa',
      'native',
    ]);
    expect(orders.clients.a!.redirectUris).toEqual([]);
    expect(orders.clients.d!.permissions).toEqual([{ api: 'billing', name: 'read' }]);
  });

  test('is one of the APIs that an issuer takes, whatever its scopes', () => {
    const apis: readonly Api[] = [billing];

    expect(apis[0]!.permission('read')).toEqual({ api: 'billing', name: 'read' });
  });
});

describe('a permission that the API lacks', () => {
  test('does not compile, is refused at run time, and the nearest one is suggested', () => {
    const message = messageOf(() =>
      defineApi({
        name: 'orders',
        scopes: { read: 'Read orders', write: 'Change orders' },
        clients: {
          // @ts-expect-error -- orders has no permission "raed"
          report: machineClient({ permissions: ['raed'] }),
        },
      }),
    );

    expect(message).toContain('API "orders"');
    expect(message).toContain('clients["report"].permissions[0]');
    expect(message).toMatch(/received +"raed"/);
    expect(message).toMatch(/allowed +"read", "write"/);
    expect(message).toMatch(/did you mean "read"\?/);
  });

  test.each([
    ['web', webClient],
    ['spa', spaClient],
    ['native', nativeClient],
  ])('does not compile for a %s client either', (_kind, client) => {
    const message = messageOf(() =>
      defineApi({
        name: 'orders',
        scopes: { read: 'Read orders' },
        clients: {
          // @ts-expect-error -- orders has no permission "remove"
          app: client({ permissions: ['read', 'remove'], redirectUris: ['https://app.example.com/'] }),
        },
      }),
    );

    expect(message).toContain('clients["app"].permissions[1]');
    expect(message).not.toContain('did you mean');
  });

  test('of another API does not compile', () => {
    // @ts-expect-error -- billing has no permission "write"
    expect(messageOf(() => billing.permission('write'))).toMatch(/API "billing"[^]*"write"[^]*"read"/);
  });

  test('is not found on the prototype of the scopes', () => {
    // @ts-expect-error -- billing has no permission "toString"
    expect(() => billing.permission('toString')).toThrow(DeclarationError);
  });

  test('is refused of the own API in its long form too', () => {
    const message = messageOf(() =>
      defineApi({
        name: 'orders',
        scopes: { read: 'Read orders' },
        clients: { report: machineClient({ permissions: [{ api: 'orders', name: 'write' }] }) },
      }),
    );

    expect(message).toContain('clients["report"].permissions[0]');
  });

  test('does not compile where a client is declared apart from its API', () => {
    const options: MachineClientOptions<'write'> = { permissions: ['write'] };
    const clients = { report: machineClient(options) };

    // @ts-expect-error -- billing has no permission "write"
    expect(() => defineApi({ name: 'b', scopes: { read: 'r' }, clients })).toThrow(DeclarationError);
  });
});

describe('a declaration that cannot be built', () => {
  const declareApi = (name: string) => defineApi({ name, scopes: { read: 'Read' }, clients: {} });
  const declareClient = (name: string) =>
    defineApi({
      name: 'orders',
      scopes: { read: 'Read' },
      clients: { [name]: machineClient({ permissions: ['read'] }) },
    });
  const tooLong = `a${'b'.repeat(32)}`;

  test.each(['', 'Orders', '1st', '-a', 'a b', 'a_b', 'a/b', 'a\n', tooLong, '${TfToken[TOKEN.0]}'])(
    'has an API or a client called %j',
    (name) => {
      expect(messageOf(() => declareApi(name))).toMatch(/^ {2}name$/m);
      expect(messageOf(() => declareClient(name))).toContain(`clients[${JSON.stringify(name)}]`);
    },
  );

  test.each(['a', 'a1-', `a${'b'.repeat(31)}`])('is not one with a name like %j', (name) => {
    expect(declareApi(name).name).toBe(name);
    expect(Object.keys(declareClient(name).clients)).toEqual([name]);
  });

  test('has no scope', () => {
    expect(messageOf(() => defineApi({ name: 'orders', scopes: {}, clients: {} }))).toContain(
      'at least one scope',
    );
  });

  test('has a client without a permission', () => {
    const clients = { report: machineClient({ permissions: [] }) };

    expect(messageOf(() => defineApi({ name: 'orders', scopes: { read: 'r' }, clients }))).toContain(
      'at least one permission',
    );
  });

  test('has a client with a permission twice', () => {
    const clients = { report: machineClient({ permissions: ['read', { api: 'orders', name: 'read' }] }) };

    expect(messageOf(() => defineApi({ name: 'orders', scopes: { read: 'r' }, clients }))).toMatch(
      /permissions\[1\][^]*each value once/,
    );
  });

  test.each([
    ['web', webClient],
    ['spa', spaClient],
    ['native', nativeClient],
  ])('has a %s client without a redirect URI', (_kind, client) => {
    const clients = { app: client({ permissions: ['read'], redirectUris: [] }) };

    expect(messageOf(() => defineApi({ name: 'orders', scopes: { read: 'r' }, clients }))).toContain(
      'at least one redirect URI',
    );
  });

  test('is reported with all its problems at once', () => {
    const message = messageOf(() =>
      defineApi({
        name: 'Orders',
        scopes: { read: 'Read' },
        clients: {
          'Nightly Report': machineClient({ permissions: [] }),
          shop: spaClient({ permissions: ['read'], redirectUris: [] }),
        },
      }),
    );

    expect(message.match(/received/g)).toHaveLength(4);
  });
});

test('an API is declared from another, with one scope more', () => {
  const orders = defineApi({
    name: 'orders',
    scopes: { read: 'Read orders' },
    clients: { 'nightly-report': machineClient({ permissions: ['read'] }) },
  });

  const changed = defineApi({ ...orders, scopes: { ...orders.scopes, refund: 'Refund orders' } });

  expect(Object.keys(changed.scopes)).toEqual(['read', 'refund']);
  expect(changed.permission('refund')).toEqual({ api: 'orders', name: 'refund' });
});
