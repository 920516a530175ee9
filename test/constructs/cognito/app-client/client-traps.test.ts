import {
  AppClient,
  CognitoIssuer,
  Duration,
  OAuthScope,
  ResourceServer,
  SecretsManagerSink,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { orders, billing } from '../../../support/example-apis.js';
import { type Block, problemsOf, resourceOf, resourcesOf, synth } from '../../../support/synth.js';
import { READ, callbackUrls, client, clientOf, userPool } from './app-client-fixture.js';

const CLIENT = 'aws_cognito_user_pool_client';
const kinds = (['machine', 'web', 'spa', 'native'] as const).map((kind) => [kind] as const);

/** What people stumble over with other tools, by the issue that tells of it. */
describe('order of server and client (lgallard/terraform-aws-cognito-user-pool 51, serverless 10041)', () => {
  test('every client waits for every server that it names, however it got the scope', () => {
    const configuration = synth((stack) => {
      const server = (identifier: string) =>
        new ResourceServer(stack, identifier, { userPool, identifier, scopes: { read: 'Read' } });
      const report = client({ scopes: [server('orders').scope('read')] })(stack);
      server('billing').grant(report, 'read');
    });

    expect(resourceOf(configuration, CLIENT).depends_on).toHaveLength(2);
  });
});

describe('secret access through a custom resource (aws-cdk 7225, 28785)', () => {
  test('a vault gets the secret from the client itself, with nothing in between', () => {
    const configuration = synth(client({ secretSink: new SecretsManagerSink({ prefix: 'dev' }) }));

    expect(Object.keys(configuration.resource!).sort()).toEqual([
      CLIENT,
      'aws_secretsmanager_secret',
      'aws_secretsmanager_secret_version',
    ]);
    expect(configuration.data).toBeUndefined();
  });
});

describe('secret rotation that Terraform undoes (terraform-provider-aws 46809)', () => {
  test('Terraform writes the first version of a secret, and looks away from then on', () => {
    const { lifecycle } = resourceOf(
      synth(client({ secretSink: new SecretsManagerSink({ prefix: 'dev' }) })),
      'aws_secretsmanager_secret_version',
    );

    expect(lifecycle).toMatchObject({ ignore_changes: ['secret_string', 'version_stages'] });
  });

  test('nothing but the vault reads the secret, which a rotation may leave empty in Terraform', () => {
    const sink = new SecretsManagerSink({ prefix: 'dev' });
    const configuration = synth(
      (stack) =>
        new CognitoIssuer(stack, 'issuer', { name: 'dev', apis: [orders, billing], secretSink: sink }),
    );
    const readers = Object.entries(configuration.resource!).filter(([, blocks]) =>
      JSON.stringify(blocks).includes('.client_secret'),
    );

    expect(readers.map(([type]) => type)).toEqual(['aws_secretsmanager_secret_version']);
  });
});

describe('flows that do not count (terraform-provider-aws 34945)', () => {
  test.each(kinds)('(%s) the switch that makes them count is on', (kind) => {
    expect(clientOf({ kind })).toHaveProperty('allowed_oauth_flows_user_pool_client', true);
  });
});

describe('refresh-token rotation with ALLOW_REFRESH_TOKEN_AUTH (terraform-provider-aws 47196)', () => {
  test.each([
    [undefined, ['ALLOW_CUSTOM_AUTH']],
    [['ALLOW_USER_SRP_AUTH' as const], ['ALLOW_USER_SRP_AUTH']],
  ])('with the flows %j, the flow is absent and the list never empty', (authFlows, expected) => {
    const resource = clientOf({ kind: 'spa', refreshTokenRotation: true, ...(authFlows && { authFlows }) });

    expect(resource.explicit_auth_flows).toEqual(expected);
  });
});

describe('unsafe defaults (aws-cdk’s UserPoolClient)', () => {
  test.each(kinds)('(%s) there is no implicit flow, and no callback URL that nobody wrote', (kind) => {
    const resource = clientOf({ kind });

    expect(resource.allowed_oauth_flows).not.toContain('implicit');
    expect(resource.callback_urls ?? callbackUrls).toEqual(callbackUrls);
  });

  test.each(kinds)('(%s) there is no scope that nobody named', (kind) => {
    expect(clientOf({ kind }).allowed_oauth_scopes).toEqual(['orders/read']);
  });
});

describe('a refresh token of 0 days, which is one of 30', () => {
  test('cannot be written', () => {
    expect(() => Duration.days(0)).toThrow(RangeError);
  });

  test.each(kinds)('(%s) every lifetime is written, with its unit', (kind) => {
    const resource = clientOf({ kind });

    for (const name of ['access_token', 'id_token', 'refresh_token']) {
      expect([resource[`${name}_validity`], (resource.token_validity_units as Block[])[0]![name]]).toEqual([
        expect.any(Number),
        expect.stringMatching(/^(minutes|days)$/),
      ]);
    }
  });
});

describe('PKCE that discovery does not advertise (modelcontextprotocol/typescript-sdk 2831)', () => {
  test.each([['spa'], ['native']] as const)(
    '(%s) a public client has the one flow that PKCE is for',
    (kind) => {
      expect(clientOf({ kind })).toMatchObject({ allowed_oauth_flows: ['code'], generate_secret: false });
    },
  );
});

describe('changes that must not replace', () => {
  const build = (later: boolean) => (stack: TerraformStack) => {
    const server = new ResourceServer(stack, 'orders', {
      userPool,
      identifier: 'orders',
      scopes: later ? { read: 'Read all orders', write: 'Write' } : { read: 'Read' },
    });
    new AppClient(stack, 'client', {
      userPool,
      clientName: later ? 'new name' : 'old name',
      kind: 'web',
      scopes: later ? [server.scope('read'), OAuthScope.OPENID] : [server.scope('read')],
      callbackUrls: later ? [...callbackUrls, 'https://new.example.com/'] : callbackUrls,
      lifetimes: { accessToken: Duration.minutes(later ? 5 : 60) },
      secretSink: new SecretsManagerSink({ prefix: 'dev', tags: { stage: later ? 'two' : 'one' } }),
    });
  };
  /** Arguments whose change replaces the resource, by the provider's schema (ForceNew, RequiresReplace). */
  const replacing: readonly [string, readonly string[]][] = [
    ['aws_cognito_resource_server', ['identifier', 'name', 'user_pool_id']],
    [CLIENT, ['generate_secret', 'user_pool_id']],
    ['aws_secretsmanager_secret_version', ['secret_id', 'secret_binary']],
  ];

  test.each(replacing)('%s keeps %j when scopes, URLs, lifetimes, names and tags change', (type, names) => {
    const [before, after] = [build(false), build(true)].map(
      (each) => [...resourcesOf(synth(each), type)][0]!,
    );

    expect(after![0]).toBe(before![0]);
    for (const name of names) expect(after![1][name]).toEqual(before![1][name]);
  });
});

test('a scope twice, two clients of one name and a machine without permissions are reported in one run', () => {
  const problems = problemsOf((stack) => {
    client({ scopes: [READ, READ] })(stack);
    new AppClient(stack, 'other', { userPool, clientName: 'report', kind: 'machine', secretSink: 'unread' });
  });

  expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
    '[test/client] scopes[1]',
    '[test/other] clientName',
    '[test/other] scopes',
  ]);
});
