import {
  ClientSecret,
  type ClientSecretProps,
  Duration,
  SecretsManagerSink,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, resourcesOf, synth, token } from '../../../support/synth.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };

describe('a client secret', () => {
  const secret = (lifetime?: Duration) => (stack: TerraformStack) =>
    new ClientSecret(stack, 'secret', { application, ...(lifetime && { lifetime }) });
  const passwordOf = (lifetime?: Duration) =>
    resourceOf(synth(secret(lifetime)), 'azuread_application_password');

  test('ends a lifetime after the apply that makes it, by the clock of Terraform', () => {
    expect(passwordOf()).toMatchObject({
      application_id: '/applications/some-object',
      end_date: '${timeadd(plantimestamp(), "4320h")}',
    });
  });

  test('is not replaced by the passing of time, and never leaves a gap', () => {
    expect(passwordOf().lifecycle).toEqual({ ignore_changes: ['end_date'], create_before_destroy: true });
  });

  test('never uses the argument that the provider ignores', () => {
    expect(passwordOf()).not.toHaveProperty('end_date_relative');
  });

  test.each([
    [Duration.seconds(3600), '3600s'],
    [Duration.minutes(90), '90m'],
    [Duration.hours(36), '36h'],
    [Duration.days(30), '720h'],
  ])('lives for %s', (lifetime, text) => {
    expect(passwordOf(lifetime)).toHaveProperty('end_date', `\${timeadd(plantimestamp(), "${text}")}`);
  });

  test.each([Duration.minutes(59), Duration.days(731)])('does not live for %s', (lifetime) => {
    expect(problemsOf(secret(lifetime))).toEqual([
      expect.stringMatching(/\[test\/secret\] lifetime\n.*\n +allowed +1 hour to 730 days/),
    ]);
  });

  test.each([
    ['hours', '${timeadd(plantimestamp(), "${(var.unknown * 1)}h")}'],
    ['days', '${timeadd(plantimestamp(), "${(var.unknown * 24)}h")}'],
  ] as const)('may live for a number of %s that is not known yet', (unit, endDate) => {
    const build = (stack: TerraformStack) => secret(Duration[unit](token(stack).numberValue))(stack);

    expect(problemsOf(build)).toEqual([]);
    expect(resourceOf(synth(build), 'azuread_application_password')).toHaveProperty('end_date', endDate);
  });

  test('may have a name', () => {
    const configuration = synth(
      (stack) => new ClientSecret(stack, 'secret', { application, displayName: 'second' }),
    );

    expect(resourceOf(configuration, 'azuread_application_password')).toHaveProperty(
      'display_name',
      'second',
    );
  });

  const generations = (props: Partial<ClientSecretProps>) => (stack: TerraformStack) =>
    new ClientSecret(stack, 'secret', { application, ...props });
  const passwordsOf = (props: Partial<ClientSecretProps>) => {
    const blocks = Object.values(synth(generations(props)).resource!['azuread_application_password']!);
    return blocks.map(({ display_name: name, '//': meta }) => [
      (meta as { metadata: { path: string } }).metadata.path,
      name,
    ]);
  };

  test.each([
    [{}, [['test/secret/Resource', undefined]]],
    [{ generation: 1, previous: 'retired' as const }, [['test/secret/Resource', undefined]]],
    [
      { generation: 2 },
      [
        ['test/secret/Resource.2', 'generation 2'],
        ['test/secret/Resource', undefined],
      ],
    ],
    [
      { generation: 3, displayName: 'job' },
      [
        ['test/secret/Resource.3', 'job'],
        ['test/secret/Resource.2', 'job'],
      ],
    ],
    [{ generation: 3, previous: 'retired' as const }, [['test/secret/Resource.3', 'generation 3']]],
  ])('of %j is kept beside the one before, until that is retired', (props, passwords) => {
    expect(passwordsOf(props)).toEqual(passwords);
  });

  test.each([0, -1, 1.5, 100_001, NaN])('is of no generation %d', (generation) => {
    expect(problemsOf(generations({ generation }))).toEqual([
      expect.stringMatching(/^\[test\/secret\] generation\n.*\n +allowed +a whole number from 1 to 100000/),
    ]);
  });

  test('is of no generation that synth does not know, since it names a resource', () => {
    const build = (stack: TerraformStack) => generations({ generation: token(stack).numberValue })(stack);

    expect(problemsOf(build)).toEqual([expect.stringContaining('[test/secret] generation')]);
  });

  test('is kept in one place whatever its generation, and the one before beside it, to be deleted for good', () => {
    const secretSink = new SecretsManagerSink({ prefix: 'dev', recoveryWindow: Duration.days(7) });
    const configuration = synth(generations({ generation: 2, secretSink }));
    const secrets = [...resourcesOf(configuration, 'aws_secretsmanager_secret').values()];
    const versions = Object.values(configuration.resource!['aws_secretsmanager_secret_version']!);

    expect(secrets.map(({ name, recovery_window_in_days: days }) => [name, days])).toEqual([
      ['dev/secret', 7],
      ['dev/secret/previous', 0],
    ]);
    expect(versions.map(({ version_stages: stages, lifecycle }) => [stages, lifecycle])).toEqual([
      [['AWSCURRENT', 'TERRAFORM.2'], triggeredBy(/secret_Resource2_\w+\.key_id$/)],
      [['AWSCURRENT', 'TERRAFORM'], triggeredBy(/secret_\w+\.key_id$/)],
    ]);
  });
});

const triggeredBy = (address: RegExp) =>
  expect.objectContaining({ replace_triggered_by: [expect.stringMatching(address)] }) as unknown;
