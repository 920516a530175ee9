import { ClientSecret, Duration } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

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
});
