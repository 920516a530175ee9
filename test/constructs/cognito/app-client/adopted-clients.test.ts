import { CognitoIssuer, UserPool } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { billing, orders } from '../../../support/example-apis.js';
import { type Block, problemsOf, resourcesOf, synth, token } from '../../../support/synth.js';
import { client, clientOf, refusalsOf } from './app-client-fixture.js';

const kinds = (['machine', 'web', 'spa', 'native'] as const).map((kind) => [kind] as const);
const adoptedClientId = '1example23456789';

/** The `import` blocks of a stack. */
const importsOf = (build: (stack: TerraformStack) => void): unknown =>
  (synth(build) as unknown as Block)['import'];

describe('an adopted client', () => {
  test.each(kinds)('(%s) is imported, and does not say whether it has a secret', (kind) => {
    expect(importsOf(client({ kind, adoptedClientId }))).toEqual([
      {
        id: `eu-west-1_Ab12Cd34E/${adoptedClientId}`,
        to: expect.stringMatching(/^aws_cognito_user_pool_client\.client_/) as unknown,
      },
    ]);
    expect(clientOf({ kind, adoptedClientId })).not.toHaveProperty('generate_secret');
  });

  test.each(kinds)('(%s) differs in nothing else from one that is made', (kind) => {
    const { generate_secret, ...made } = clientOf({ kind });

    expect(generate_secret).toBe(kind === 'machine' || kind === 'web');
    expect(clientOf({ kind, adoptedClientId })).toEqual(made);
  });

  test('of a pool of the same stack is imported by the id that the pool has', () => {
    const imports = importsOf((stack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
      client({ userPool, adoptedClientId, userPoolDomain: { baseUrl: 'https://auth.example.com' } })(stack);
    });

    expect(imports).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^\$\{aws_cognito_user_pool\.pool_\w+\.id\}\/1example23456789$/) as unknown,
      }),
    ]);
  });

  test.each(['', 'a b', 'eu-west-1_Ab12Cd34E/1example23456789', 'x'.repeat(129)])(
    'has no id like %j',
    (id) => {
      expect(refusalsOf({ adoptedClientId: id })).toEqual(['[test/client] adoptedClientId']);
    },
  );

  test.each(['1', 'x'.repeat(128), 'a_b+c'])('may have the id %j', (id) => {
    expect(refusalsOf({ adoptedClientId: id })).toEqual([]);
  });

  test('may have an id that is not known yet', () => {
    const build = (stack: TerraformStack) =>
      client({ adoptedClientId: token(stack, 'id').stringValue })(stack);

    expect(importsOf(build)).toEqual([expect.objectContaining({ id: 'eu-west-1_Ab12Cd34E/${var.id}' })]);
  });
});

test('who adopts no client has no import block', () => {
  expect(importsOf(client())).toBeUndefined();
});

describe('clients that an issuer adopts', () => {
  const issuer = (adoptedClientIds: Readonly<Record<string, string>>) => (stack: TerraformStack) =>
    new CognitoIssuer(stack, 'issuer', { name: 'dev-shop', apis: [orders, billing], adoptedClientIds });

  test('are those that it names, and no other', () => {
    const clients = resourcesOf(
      synth(issuer({ 'orders/report': adoptedClientId })),
      'aws_cognito_user_pool_client',
    );
    const adopted = [...clients].filter(([, block]) => !('generate_secret' in block));

    expect(adopted.map(([path]) => path)).toEqual(['issuer/orders/report']);
    expect(importsOf(issuer({ 'orders/report': adoptedClientId }))).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/\/1example23456789$/) as unknown }),
    ]);
  });

  test.each([
    ['orders/reprot', 'did you mean "orders/report"?'],
    ['report', '"orders/report"'],
    ['toString', '"orders/report"'],
  ])('are declared ones: not %j', (name, words) => {
    expect(problemsOf(issuer({ [name]: adoptedClientId }))).toEqual([expect.stringContaining(words)]);
  });

  test('have ids of clients', () => {
    expect(problemsOf(issuer({ 'orders/report': 'a b' }))).toEqual([
      expect.stringContaining('[test/issuer/orders/report] adoptedClientId'),
    ]);
  });
});
