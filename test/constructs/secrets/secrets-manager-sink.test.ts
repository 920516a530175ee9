import {
  AppClient,
  Duration,
  SecretsManagerSink,
  type SecretsManagerSinkOptions,
} from '@oauth-issuers/constructs';
import { TerraformOutput, type TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../support/synth.js';
import { READ, client, userPool } from '../cognito/app-client/app-client-fixture.js';

const SECRET = 'aws_secretsmanager_secret';
const VERSION = 'aws_secretsmanager_secret_version';
const kept = (options: Partial<SecretsManagerSinkOptions> = {}) =>
  client({ clientName: 'report', secretSink: new SecretsManagerSink({ prefix: 'dev/shop', ...options }) });

describe('a secret in AWS Secrets Manager', () => {
  const configuration = synth(kept());
  const version = resourceOf(configuration, VERSION);

  test('is called after the path of its client, below the prefix', () => {
    expect(resourceOf(configuration, SECRET)).toHaveProperty('name', 'dev/shop/client');
  });

  test('keeps its name when the client gets another one, which is an update in place', () => {
    const renamed = synth(
      client({ clientName: 'renamed', secretSink: new SecretsManagerSink({ prefix: 'dev/shop' }) }),
    );

    expect(resourceOf(renamed, SECRET)).toHaveProperty('name', 'dev/shop/client');
  });

  test('has client id and secret in one JSON object', () => {
    expect(version.secret_string).toMatch(
      /^\$\{jsonencode\(\{"clientId" = aws_cognito_user_pool_client\.\w+\.id, "clientSecret" = aws_cognito_user_pool_client\.\w+\.client_secret\}\)\}$/,
    );
  });

  test('is written once: later versions are of whoever rotates it', () => {
    expect(version.lifecycle).toMatchObject({ ignore_changes: ['secret_string', 'version_stages'] });
  });

  test('keeps a label on the first version, so that it is never deleted and written anew', () => {
    expect(version.version_stages).toEqual(['AWSCURRENT', 'TERRAFORM']);
  });

  test('is written anew for a client that was replaced, and only then', () => {
    const [address, ...others] = (version.lifecycle as { replace_triggered_by: string[] })
      .replace_triggered_by;

    expect(others).toEqual([]);
    expect(address).toMatch(/^aws_cognito_user_pool_client\.\w+\.id$/);
  });

  test('is encrypted, deleted and tagged as the account does it, unless told otherwise', () => {
    const resource = resourceOf(configuration, SECRET);

    for (const name of ['kms_key_id', 'recovery_window_in_days', 'tags'])
      expect(resource).not.toHaveProperty(name);
  });

  test.each<[string, Partial<SecretsManagerSinkOptions>, object]>([
    ['a key', { kmsKey: 'alias/team' }, { kms_key_id: 'alias/team' }],
    ['a week to restore it', { recoveryWindow: Duration.days(7) }, { recovery_window_in_days: 7 }],
    ['a month to restore it', { recoveryWindow: Duration.hours(720) }, { recovery_window_in_days: 30 }],
    ['no time to restore it', { recoveryWindow: 'none' }, { recovery_window_in_days: 0 }],
    ['tags', { tags: { Team: 'orders' } }, { tags: { Team: 'orders' } }],
  ])('may have %s', (_what, options, expected) => {
    expect(resourceOf(synth(kept(options)), SECRET)).toMatchObject(expected);
  });

  test('says where it is read from', () => {
    const { output } = synth((stack) => {
      new TerraformOutput(stack, 'where', { value: kept()(stack).secretReference, staticId: true });
    });

    expect(output!.where!.value).toEqual({
      from: 'aws-secrets-manager',
      id: expect.stringMatching(/^\$\{aws_secretsmanager_secret\.\w+\.arn\}$/) as string,
      key: 'clientSecret',
    });
  });
});

test.each<[string, Partial<SecretsManagerSinkOptions>, string]>([
  ['a prefix with a space', { prefix: 'dev shop' }, 'secretName'],
  ['a prefix of 513 characters', { prefix: 'x'.repeat(513) }, 'secretName'],
  ['an emoji in the prefix', { prefix: 'dev/🔑' }, 'secretName'],
  ['six days to restore it', { recoveryWindow: Duration.days(6) }, 'recoveryWindow'],
  ['31 days to restore it', { recoveryWindow: Duration.days(31) }, 'recoveryWindow'],
  ['a week and an hour to restore it', { recoveryWindow: Duration.hours(169) }, 'recoveryWindow'],
  ['a tag of AWS', { tags: { 'aws:team': 'orders' } }, 'tags'],
  ['a tag without a key', { tags: { '': 'orders' } }, 'tags'],
  ['a tag of 257 characters', { tags: { Team: 'x'.repeat(257) } }, 'tags["Team"]'],
  [
    '51 tags',
    { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, 'x'])) },
    'tags',
  ],
])('a secret has not %s', (_what, options, property) => {
  expect(problemsOf(kept(options)).map((problem) => problem.split('\n')[0])).toEqual([
    `[test/client/Secret] ${property}`,
  ]);
});

test('a name may end as ARNs do, for the whole ARN is what a manifest says', () => {
  const secretSink = new SecretsManagerSink({ prefix: 'dev' });
  const problems = problemsOf(
    (stack) =>
      new AppClient(stack, 'nightly-report', {
        userPool,
        clientName: 'report',
        kind: 'machine',
        scopes: [READ],
        secretSink,
      }),
  );

  expect(problems).toEqual([]);
});

test('values that are not known yet pass', () => {
  const problems = problemsOf((stack) => {
    const unknown = token(stack);
    kept({
      prefix: ` ${unknown.stringValue}`,
      kmsKey: unknown.stringValue,
      recoveryWindow: Duration.days(unknown.numberValue),
      tags: { Team: unknown.stringValue },
    })(stack);
  });

  expect(problems).toEqual([]);
});

describe('a secret that nobody can read', () => {
  const machine = (stack: TerraformStack) =>
    new AppClient(stack, 'client', { userPool, clientName: 'report', kind: 'machine', scopes: [READ] });

  test('is refused', () => {
    expect(problemsOf(machine)).toEqual([
      expect.stringMatching(/\[test\/client\] secretSink\n[^]*nothing[^]*SecretsManagerSink[^]*'unread'/),
    ]);
  });

  test.each<[string, (stack: TerraformStack) => unknown]>([
    ['somebody asks for it', (stack) => machine(stack).exportSecret()],
    ['it goes to a vault', kept()],
    ['nobody is to read it', client({ secretSink: 'unread' })],
    ['there is none', client({ kind: 'spa' })],
  ])('is none if %s', (_why, build) => {
    expect(problemsOf((stack) => void build(stack))).toEqual([]);
  });
});
