import {
  AppRegistration,
  PreAuthorizedClient,
  RoleAssignment,
  ServicePrincipal,
  permissionId,
} from '@oauth-issuers/constructs';
import { Fn, Token, type TerraformStack } from 'cdktf';
import { problemsOf, token } from '../../../support/synth.js';
import { API, OWNER, bounds, id, known, role, scope } from './bounds.js';

const problemsWith = (props: object) =>
  problemsOf((stack) => new AppRegistration(stack, 'app', { displayName: 'orders', ...props }));
const placesOf = (problems: readonly string[]) =>
  problems.map((problem) => problem.split('\n')[0]!.replace('[test/app] ', ''));

test.each(bounds)('%s is a bound', (_what, allowed, refused, place) => {
  expect(problemsWith(allowed)).toEqual([]);
  expect(placesOf(problemsWith(refused))).toEqual([place]);
});

test('every place may have a value that is not known yet', () => {
  const problems = problemsOf((stack) => {
    const text = Fn.join('', [' ', token(stack).stringValue]);
    const [list, version] = [token(stack).listValue, Token.asNumber(token(stack).value)];
    const claims = [{ name: text }];
    const permission = { id: text, value: text, description: text };
    new AppRegistration(stack, 'app', {
      displayName: text,
      description: text,
      requestedAccessTokenVersion: version as 2,
      scopes: [
        {
          ...permission,
          adminConsentDisplayName: text,
          adminConsentDescription: text,
          userConsentDisplayName: text,
          userConsentDescription: text,
        },
      ],
      knownClients: [{ applicationId: text, clientId: text }],
      redirectUris: { web: [text], spa: list, native: [`com.example.app://${text}`] },
      logoutUrl: text,
      homePageUrl: text,
      requiredAccess: [
        { resourceClientId: text, roleIds: list },
        { resourceClientId: token(stack, 'other').stringValue, scopeIds: [text] },
      ],
      optionalClaims: { accessToken: claims, idToken: claims, saml2Token: claims },
      owners: [text],
      tags: list,
      notes: text,
      serviceManagementReference: text,
      marketingUrl: text,
      privacyStatementUrl: text,
      supportUrl: text,
      termsOfServiceUrl: text,
    });
    new AppRegistration(stack, 'roles', {
      displayName: text,
      appRoles: [{ ...permission, displayName: text }],
      owners: [text],
      tags: [text],
    });
  });

  expect(problems).toEqual([]);
});

describe('an id that the API of the same stack does not declare', () => {
  const people = { ...role, id: permissionId('orders', 'role', 'people'), value: 'people' };
  const missing = id('missing');

  function api(stack: TerraformStack) {
    return new AppRegistration(stack, 'api', {
      displayName: 'orders',
      scopes: [scope],
      appRoles: [role, { ...people, allowedMemberTypes: ['User'] }],
    });
  }

  test.each([
    [
      'of a role that is needed',
      'client',
      'requiredAccess[0].roleIds[0]',
      (stack: TerraformStack, ids: Ids) =>
        new AppRegistration(stack, 'client', {
          displayName: 'client',
          requiredAccess: [{ resourceClientId: api(stack).clientId, roleIds: [ids.role] }],
        }),
    ],
    [
      'of a scope that is needed',
      'client',
      'requiredAccess[0].scopeIds[0]',
      (stack: TerraformStack, ids: Ids) =>
        new AppRegistration(stack, 'client', {
          displayName: 'client',
          requiredAccess: [{ resourceClientId: api(stack).clientId, scopeIds: [ids.scope] }],
        }),
    ],
    [
      'of a scope that a client is pre-authorized for',
      'client',
      'scopeIds[0]',
      (stack: TerraformStack, ids: Ids) =>
        new PreAuthorizedClient(stack, 'client', {
          application: api(stack),
          client: known(API),
          scopeIds: [ids.scope],
        }),
    ],
    [
      'of a role that is assigned',
      'client',
      'roleId',
      (stack: TerraformStack, ids: Ids) =>
        new RoleAssignment(stack, 'client', {
          resource: new ServicePrincipal(stack, 'principal', { application: api(stack) }),
          principal: { objectId: OWNER },
          roleId: ids.role,
        }),
    ],
  ])('%s is refused', (_what, at, place, build) => {
    expect(problemsOf((stack) => build(stack, { scope: scope.id, role: role.id }))).toEqual([]);
    expect(
      problemsOf((stack) => build(stack, { scope: scope.id.toUpperCase(), role: role.id.toUpperCase() })),
    ).toEqual([]);

    const problems = problemsOf((stack) => build(stack, { scope: missing, role: missing }));

    expect(problems).toEqual([
      expect.stringMatching(`^\\[test/${at}\\] ${place.replace(/[[\]]/g, '\\$&')}\n`),
    ]);
    expect(problems[0]).toContain('what the API declares in this app');
  });

  test('of a role for people is refused where a program needs it', () => {
    expect(
      problemsOf((stack) => {
        new AppRegistration(stack, 'client', {
          displayName: 'client',
          requiredAccess: [{ resourceClientId: api(stack).clientId, roleIds: [people.id] }],
        });
      }),
    ).toEqual([expect.stringContaining('requiredAccess[0].roleIds[0]')]);
  });
});

interface Ids {
  readonly scope: string;
  readonly role: string;
}
