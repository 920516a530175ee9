import {
  ClientSecret,
  Duration,
  IdentifierUri,
  PreAuthorizedClient,
  RoleAssignment,
  ServicePrincipal,
  permissionId,
} from '@oauth-issuers/constructs';
import { type TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../support/synth.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };
const client = { applicationId: '/applications/other-object', clientId: 'other-client' };
const ID = permissionId('orders', 'role', 'read');

describe('a service principal', () => {
  const principalOf = (assignmentRequired?: boolean) =>
    resourceOf(
      synth(
        (stack) =>
          new ServicePrincipal(stack, 'principal', {
            application,
            ...(assignmentRequired !== undefined && { assignmentRequired }),
          }),
      ),
      'azuread_service_principal',
    );

  test('belongs to whoever creates it, and keeps its owners from then on', () => {
    expect(principalOf()).toMatchObject({
      client_id: 'some-client',
      owners: ['${data.azuread_client_config.AzureadClientConfig.object_id}'],
      lifecycle: { ignore_changes: ['owners'] },
    });
  });

  test.each([
    [undefined, false],
    [false, false],
    [true, true],
  ])('told %p, requires an assignment: %p', (given, required) => {
    expect(principalOf(given)).toHaveProperty('app_role_assignment_required', required);
  });
});

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

describe('an identifier URI', () => {
  const identifierUri = (uri?: string) => (stack: TerraformStack) =>
    new IdentifierUri(stack, 'uri', { application, ...(uri !== undefined && { uri }) });
  const uriOf = (uri?: string) => resourceOf(synth(identifierUri(uri)), 'azuread_application_identifier_uri');

  test('is made of the client id, which no other application has', () => {
    expect(uriOf()).toMatchObject({
      application_id: '/applications/some-object',
      identifier_uri: 'api://some-client',
    });
  });

  test.each(['api://orders', 'https://example.com/orders', `api://${'x'.repeat(249)}`])(
    'may be %j',
    (uri) => {
      expect(uriOf(uri)).toHaveProperty('identifier_uri', uri);
    },
  );

  test.each([
    '',
    'orders',
    'api://',
    'api://orders/',
    'api://*',
    'api://orders#a',
    'api://orders?a',
    'api://my orders',
    'http://example.com/orders',
    'urn:orders',
    `api://${'x'.repeat(250)}`,
  ])('is not %j', (uri) => {
    expect(problemsOf(identifierUri(uri))).toEqual([expect.stringContaining('[test/uri] uri')]);
  });

  test('may be one that is not known yet', () => {
    expect(problemsOf((stack) => identifierUri(`${token(stack).stringValue}/`)(stack))).toEqual([]);
  });
});

describe('a role assignment', () => {
  const assignment = (roleId: string) => (stack: TerraformStack) =>
    new RoleAssignment(stack, 'assignment', {
      principal: { objectId: 'who' },
      resource: { objectId: 'what' },
      roleId,
    });

  test('names the role by its own id', () => {
    expect(resourceOf(synth(assignment(ID)), 'azuread_app_role_assignment')).toMatchObject({
      app_role_id: ID,
      principal_object_id: 'who',
      resource_object_id: 'what',
    });
  });

  test('does not name it by its value', () => {
    expect(problemsOf(assignment('read.all'))).toEqual([expect.stringContaining('[test/assignment] roleId')]);
  });

  test('may name one that is not known yet', () => {
    expect(problemsOf((stack) => assignment(token(stack).stringValue)(stack))).toEqual([]);
  });
});

describe('a pre-authorized client', () => {
  const preAuthorized = (scopeIds: readonly string[]) => (stack: TerraformStack) =>
    new PreAuthorizedClient(stack, 'client', { application, client, scopeIds });

  test('has exactly the scopes that it is given', () => {
    expect(resourceOf(synth(preAuthorized([ID])), 'azuread_application_pre_authorized')).toMatchObject({
      application_id: '/applications/some-object',
      authorized_client_id: 'other-client',
      permission_ids: [ID],
    });
  });

  test.each([
    ['none', []],
    ['one that is no UUID', ['read']],
    ['one twice', [ID, ID]],
  ])('does not have %s', (_what, scopeIds) => {
    expect(problemsOf(preAuthorized(scopeIds))).toEqual([expect.stringContaining('[test/client] scopeIds')]);
  });

  test('may have scopes that are not known yet', () => {
    expect(problemsOf((stack) => preAuthorized(token(stack).listValue)(stack))).toEqual([]);
    expect(problemsOf((stack) => preAuthorized([token(stack).stringValue])(stack))).toEqual([]);
  });
});
