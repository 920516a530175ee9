import { ResourceServer, type ResourceServerProps, UserPool } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import fc from 'fast-check';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
const server =
  (props: Partial<ResourceServerProps> = {}) =>
  (stack: TerraformStack) =>
    new ResourceServer(stack, 'server', {
      userPool,
      identifier: 'orders',
      scopes: { read: 'Read orders' },
      ...props,
    });
const serverOf = (props: Partial<ResourceServerProps> = {}) =>
  resourceOf(synth(server(props)), 'aws_cognito_resource_server');

describe('a resource server', () => {
  test('has the scopes that it is given, and its identifier as its name', () => {
    expect(serverOf({ scopes: { read: 'Read orders', write: 'Change orders' } })).toMatchObject({
      user_pool_id: 'eu-west-1_Ab12Cd34E',
      identifier: 'orders',
      name: 'orders',
      scope: [
        { scope_name: 'read', scope_description: 'Read orders' },
        { scope_name: 'write', scope_description: 'Change orders' },
      ],
      lifecycle: { prevent_destroy: true },
    });
  });

  test('can be deleted where nothing protects it', () => {
    expect(serverOf({ protect: false })).not.toHaveProperty('lifecycle');
  });

  test('may have a name of its own', () => {
    expect(serverOf({ serverName: 'The orders' })).toHaveProperty('name', 'The orders');
  });

  test('may have an identifier that is a URL, with another name', () => {
    expect(
      problemsOf(server({ identifier: 'https://api.example.com/orders', serverName: 'Orders' })),
    ).toEqual([]);
  });

  const description = 'd';
  test.each<[string, Partial<ResourceServerProps>, string]>([
    ['an empty identifier', { identifier: '', serverName: 'x' }, 'identifier'],
    ['a space in the identifier', { identifier: 'my orders' }, 'identifier'],
    ['a quote in the identifier', { identifier: 'or"ders', serverName: 'x' }, 'identifier'],
    ['a backslash in the identifier', { identifier: 'or\\ders', serverName: 'x' }, 'identifier'],
    ['an identifier beyond ASCII', { identifier: 'bestellungenü', serverName: 'x' }, 'identifier'],
    ['a name with a slash', { serverName: 'a/b' }, 'serverName'],
    ['an empty name', { serverName: '' }, 'serverName'],
    ['a slash in a scope', { scopes: { 'orders/read': description } }, 'scopes'],
    ['a space in a scope', { scopes: { 'read all': description } }, 'scopes'],
    ['an empty scope', { scopes: { '': description } }, 'scopes'],
    ['an empty description', { scopes: { read: '' } }, 'scopes["read"]'],
    ['a description of 258 bytes', { scopes: { read: 'é'.repeat(129) } }, 'scopes["read"]'],
    ['a description of 257 characters', { scopes: { read: 'x'.repeat(257) } }, 'scopes["read"]'],
    [
      'identifier and scope of 257 characters together',
      { identifier: 'i'.repeat(128), scopes: { ['s'.repeat(128)]: description } },
      `scopes["${'s'.repeat(128)}"]`,
    ],
    [
      '101 scopes',
      { scopes: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`s${index}`, description])) },
      'scopes',
    ],
  ])('has not %s', (_what, props, property) => {
    const [problem, ...others] = problemsOf(server(props));

    expect(others).toEqual([]);
    expect(problem!.split('\n')[0]).toBe(`[test/server] ${property}`);
    expect(problem).toContain('https://docs.aws.amazon.com/');
  });

  test.each([
    ['https://api.example.com/orders', 'api.example.com orders'],
    ['urn:example:orders', 'urn example orders'],
    ['!!', undefined],
  ])('is asked for a name where its identifier %j cannot be one', (identifier, suggested) => {
    const [problem, ...others] = problemsOf(server({ identifier }));

    expect(others).toEqual([]);
    expect(problem).toContain('[test/server] serverName\n      received  nothing');
    expect(problem).toContain(`the identifier, ${JSON.stringify(identifier)}, cannot be a name`);
    if (suggested === undefined) expect(problem).not.toContain('such as');
    else expect(problem).toContain(`such as ${JSON.stringify(suggested)}`);
  });

  test('is not asked for a name where its identifier is none already', () => {
    expect(
      problemsOf(server({ identifier: 'my\u0000orders' })).map((problem) => problem.split('\n')[0]),
    ).toEqual(['[test/server] identifier']);
  });

  test('may have an identifier, scopes and descriptions that are not known yet', () => {
    const problems = problemsOf((stack) => {
      const unknown = ` ${token(stack).stringValue}`;
      server({ identifier: unknown, scopes: { [`x/${unknown}`]: 'd', write: unknown } })(stack);
    });

    expect(problems).toEqual([]);
  });

  test('has any identifier of printable ASCII without space, quote and backslash', () => {
    const identifier = fc.stringMatching(/^[!#-[\]-~]{1,200}$/);
    fc.assert(
      fc.property(identifier, (text) => {
        expect(problemsOf(server({ identifier: text, serverName: 'x' }))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
