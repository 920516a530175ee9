import {
  CognitoIssuer,
  type CognitoIssuerProps,
  DeclarationError,
  Duration,
  OAuthScope,
  SecretsManagerSink,
  defineApi,
  importApi,
  machineClient,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { billing, orders } from '../../../support/example-apis.js';
import { manifestOf, outputManifest, outputSecrets } from '../../../support/manifests.js';
import { problemsOf, resourceOf, resourcesOf, synth } from '../../../support/synth.js';

const CLIENT = 'aws_cognito_user_pool_client';
const SERVER = 'aws_cognito_resource_server';
const SECRET = 'aws_secretsmanager_secret';
const redirectUris = ['https://app.example.com/'];
const issuer =
  (props: Partial<CognitoIssuerProps> = {}) =>
  (stack: TerraformStack) => {
    const made = new CognitoIssuer(stack, 'issuer', { name: 'dev-shop', apis: [orders, billing], ...props });
    for (const api of made.apis) outputManifest(stack, made, api);
    outputSecrets(stack, made);
    return made;
  };

describe('an issuer whose secrets go to AWS Secrets Manager', () => {
  const configuration = synth(issuer({ secretSink: new SecretsManagerSink({ prefix: 'dev/shop' }) }));

  test('keeps one for each client that has one, by API and client', () => {
    expect([...resourcesOf(configuration, SECRET)].map(([path, { name }]) => [path, name])).toEqual([
      ['issuer/orders/report/Secret', 'dev/shop/orders/report'],
      ['issuer/orders/sync/Secret', 'dev/shop/orders/sync'],
      ['issuer/orders/backoffice/Secret', 'dev/shop/orders/backoffice'],
      ['issuer/billing/report/Secret', 'dev/shop/billing/report'],
    ]);
  });

  test('has no output with a secret', () => {
    expect(Object.keys(configuration.output!).sort()).toEqual(['manifest-billing', 'manifest-orders']);
    expect(JSON.stringify(configuration.output)).not.toContain('client_secret');
  });

  test('says in the manifest where each is', () => {
    const { clients } = manifestOf(configuration, orders);

    expect(clients.map(({ name, secret }) => [name, secret])).toEqual([
      ...['report', 'sync', 'backoffice'].map((name) => [
        name,
        {
          from: 'aws-secrets-manager',
          id: expect.stringMatching(
            new RegExp(`^\\$\\{aws_secretsmanager_secret\\.issuer_orders_${name}_Secret_\\w+\\.arn\\}$`),
          ) as string,
          key: 'clientSecret',
        },
      ]),
      ['shop', undefined],
      ['app', undefined],
    ]);
  });

  test('may keep some, and hand out the rest', () => {
    const sink = new SecretsManagerSink({ prefix: 'dev' });
    const some = synth(
      issuer({ secretSink: ({ api, client }) => (`${api}/${client}` === 'orders/sync' ? sink : undefined) }),
    );

    expect(resourceOf(some, SECRET)).toHaveProperty('name', 'dev/orders/sync');
    expect(
      Object.keys(some.output!)
        .filter((name) => name.endsWith('-secret'))
        .sort(),
    ).toEqual(['billing-report-secret', 'orders-backoffice-secret', 'orders-report-secret']);
    expect(manifestOf(some, orders).clients.map(({ secret }) => secret?.from)).toEqual([
      'output',
      'aws-secrets-manager',
      'output',
      undefined,
      undefined,
    ]);
  });

  test('may have clients whose outputs would share a name', () => {
    const api = (name: string, client: string) =>
      defineApi({
        name,
        scopes: { read: 'Read' },
        clients: { [client]: machineClient({ permissions: ['read'] }) },
      });
    const apis = [api('a', 'b-c'), api('a-b', 'd')];

    expect(problemsOf(issuer({ apis, secretSink: new SecretsManagerSink({ prefix: 'dev' }) }))).toEqual([]);
  });
});

test('an issuer whose manifest promises outputs that nobody declares is refused', () => {
  const problems = problemsOf((stack) => {
    const made = new CognitoIssuer(stack, 'issuer', { name: 'dev', apis: [billing] });
    outputManifest(stack, made, billing);
  });

  expect(problems).toEqual([expect.stringMatching(/\[test\/issuer\] secrets\n[^]*sensitive output/)]);
});

describe('an API that is imported', () => {
  const stock = importApi({ name: 'stock', scopeNames: ['read', 'count'] });
  const own = defineApi({
    name: 'own',
    scopes: { read: 'Read' },
    clients: { report: machineClient({ permissions: ['read', stock.permission('count')] }) },
  });
  const configuration = synth(issuer({ apis: [own], importedApis: [stock] }));

  test('is granted, and not made', () => {
    expect(resourceOf(configuration, CLIENT).allowed_oauth_scopes).toEqual(['own/read', 'stock/count']);
    expect(resourceOf(configuration, SERVER)).toHaveProperty('identifier', 'own');
    expect(manifestOf(configuration, own).clients[0]).toMatchObject({ otherGrants: ['stock/count'] });
  });

  test('is refused where the issuer does not import it', () => {
    expect(problemsOf(issuer({ apis: [own] }))[0]).toMatch(
      /permissions\[1\][^]*"stock\/count"[^]*add stock to "apis"/,
    );
  });

  test('is not both made and imported', () => {
    expect(
      problemsOf(issuer({ apis: [own, billing], importedApis: [stock, billing] })).map(
        (line) => line.split('\n')[0],
      ),
    ).toEqual(['[test/issuer] apis[3]']);
  });

  test('has no permission but those that it is imported with', () => {
    // @ts-expect-error -- stock has no permission "raed"
    expect(() => stock.permission('raed')).toThrow(DeclarationError);
  });

  test.each(['', 'Stock', 'a/b', 'x'.repeat(33)])('is not called %j', (name) => {
    expect(() => importApi({ name, scopeNames: ['read'] })).toThrow(DeclarationError);
  });

  test('may be an API that is declared in a place that both share', () => {
    expect(problemsOf(issuer({ apis: [orders], importedApis: [billing] }))).toEqual([]);
  });
});

describe('identifiers that are addresses', () => {
  const configuration = synth(issuer({ identifier: ({ name }) => `https://api.example.com/${name}` }));

  test('are those of the servers, whose names stay', () => {
    expect([...resourcesOf(configuration, SERVER).values()]).toMatchObject([
      { identifier: 'https://api.example.com/orders', name: 'orders' },
      { identifier: 'https://api.example.com/billing', name: 'billing' },
    ]);
  });

  test('stand in scopes and manifests', () => {
    expect(manifestOf(configuration, orders)).toMatchObject({
      api: {
        identifier: 'https://api.example.com/orders',
        permissions: { read: { scope: 'https://api.example.com/orders/read' } },
      },
    });
    expect(manifestOf(configuration, orders).clients[0]!.otherGrants).toEqual([
      'https://api.example.com/billing/read',
    ]);
  });
});

describe('what an issuer made', () => {
  const shop = defineApi({
    name: 'shop',
    scopes: { read: 'Read' },
    clients: {
      app: webClient({ permissions: ['read'], redirectUris }),
      job: machineClient({ permissions: ['read'] }),
    },
  });

  test('can be had by name, to grant it more', () => {
    const clients = resourcesOf(
      synth((stack) => {
        const made = issuer({ apis: [shop] })(stack);
        made.appClient('shop', 'app').addScopes(OAuthScope.OPENID);
      }),
      CLIENT,
    );

    expect(clients.get('issuer/shop/app')).toHaveProperty('allowed_oauth_scopes', ['shop/read', 'openid']);
    expect(clients.get('issuer/shop/job')).toHaveProperty('allowed_oauth_scopes', ['shop/read']);
  });

  test.each(['appClient', 'resourceServer'] as const)(
    '%s says what there is if it is asked for something else',
    (ask) => {
      synth((stack) => {
        const made = issuer({ apis: [shop] })(stack);

        expect(() => made[ask]('shpo', 'app')).toThrow(/test\/issuer has no .*shpo.*but shop/);
      });
    },
  );

  test('has lifetimes that fit the kind: a machine has only access tokens', () => {
    const lifetimes = { accessToken: Duration.minutes(10), refreshToken: Duration.days(5) };
    const clients = resourcesOf(synth(issuer({ apis: [shop], lifetimes })), CLIENT);

    expect(clients.get('issuer/shop/job')).toMatchObject({
      access_token_validity: 10,
      refresh_token_validity: 1,
    });
    expect(clients.get('issuer/shop/app')).toMatchObject({
      access_token_validity: 10,
      refresh_token_validity: 5,
    });
  });

  test('may be more than the default, where the account was granted it', () => {
    const apis = Array.from({ length: 26 }, (_, index) =>
      defineApi({
        name: `api-${index}`,
        scopes: { read: 'Read' },
        clients: { app: spaClient({ permissions: ['read'], redirectUris }) },
      }),
    );

    expect(problemsOf(issuer({ apis }))).toEqual([expect.stringMatching(/resourceServers\n.*26/)]);
    expect(problemsOf(issuer({ apis, quotas: { resourceServers: 50 } }))).toEqual([]);
  });
});
