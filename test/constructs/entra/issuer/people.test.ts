import {
  AppRegistration,
  DelegatedGrant,
  EntraIssuer,
  type EntraIssuerProps,
  Group,
  type IPrincipal,
  RoleAssignment,
  ServicePrincipal,
  User,
  ValidationError,
  defineApi,
  machineClient,
  permissionId,
  spaClient,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, resourcesOf, synth, testStack, token } from '../../../support/synth.js';

const GUID = '33333333-3333-4333-8333-333333333333';
const machines = defineApi({
  name: 'machines',
  scopes: { read: 'Read' },
  clients: { job: machineClient({ permissions: ['read'] }) },
});
const shop = defineApi({
  name: 'shop',
  scopes: { buy: 'Buy' },
  clients: { page: spaClient({ permissions: ['buy'], redirectUris: ['https://shop.example.com/'] }) },
});

const issuer =
  (props: Partial<EntraIssuerProps>) =>
  (stack: TerraformStack): EntraIssuer =>
    new EntraIssuer(stack, 'issuer', { name: 'dev', apis: [machines, shop], ...props });
const required = (props: Partial<EntraIssuerProps>) =>
  [...resourcesOf(synth(issuer(props)), 'azuread_service_principal')].flatMap(([path, block]) =>
    block.app_role_assignment_required === true ? [path] : [],
  );

describe('with an assignment required and clients for people', () => {
  test.each<[string, Partial<EntraIssuerProps>]>([
    ['nobody', {}],
    ['an empty list', { people: {} }],
    ['nobody, explicitly', { assignmentRequired: true }],
  ])('%s is refused: it would lock everyone out', (_what, props) => {
    const [problem, ...others] = problemsOf(issuer(props));

    expect(others).toEqual([]);
    expect(problem).toMatch(/^\[test\/issuer\] people\n/);
    expect(problem).toContain('which shop has');
    expect(problem).toContain("people: 'everyone'");
  });

  test.each<[string, Partial<EntraIssuerProps>]>([
    ['a group', { people: { staff: Group.fromObjectId(GUID) } }],
    ['everyone', { people: 'everyone' }],
    ['no assignment', { assignmentRequired: false }],
    ['an administrator who lets people in', { consent: 'external' }],
    ['no client for people', { apis: [machines] }],
  ])('%s is enough', (_what, props) => {
    expect(problemsOf(issuer(props))).toEqual([]);
  });

  test('whoever is named is let in to what people use, without a role', () => {
    const people = { staff: Group.fromObjectId(GUID) };
    const assignments = resourcesOf(synth(issuer({ people })), 'azuread_app_role_assignment');

    expect(assignments.get('issuer/shop/People.staff')).toMatchObject({
      app_role_id: '00000000-0000-0000-0000-000000000000',
      principal_object_id: GUID,
      resource_object_id: expect.stringContaining('issuer_shop_ServicePrincipal') as string,
    });
    expect([...assignments.keys()].filter((path) => path.includes('People'))).toHaveLength(1);
    expect(required({ people })).toEqual([
      'issuer/machines/ServicePrincipal',
      'issuer/shop/ServicePrincipal',
    ]);
  });

  test('everyone takes no assignment, and the manifest says so', () => {
    expect(required({ people: 'everyone' })).toEqual([]);
    testStack((stack) => {
      expect(issuer({ people: 'everyone' })(stack).manifest(shop).api.assignmentRequired).toBe(false);
    });
  });

  test.each<[string, Partial<EntraIssuerProps>, string]>([
    ['everyone', { people: 'everyone', assignmentRequired: true }, 'assignmentRequired'],
    [
      'somebody beside an administrator',
      { people: { staff: { objectId: GUID } }, consent: 'external' },
      'people',
    ],
  ])('%s cannot be assigned', (_what, props, place) => {
    expect(problemsOf(issuer(props))).toEqual([expect.stringContaining(`[test/issuer] ${place}\n`)]);
  });
});

describe('principals that exist', () => {
  test.each<[string, (stack: TerraformStack) => IPrincipal, string, object]>([
    [
      'a group by its name',
      (stack) => Group.fromDisplayName(stack, 'it', 'Staff'),
      'azuread_group',
      { display_name: 'Staff', security_enabled: true },
    ],
    [
      'a group by its mail',
      (stack) => Group.fromMailNickname(stack, 'it', 'staff'),
      'azuread_group',
      { mail_nickname: 'staff' },
    ],
    [
      'a user by name',
      (stack) => User.fromUserPrincipalName(stack, 'it', 'anne@example.com'),
      'azuread_user',
      { user_principal_name: 'anne@example.com' },
    ],
    [
      'a user by mail',
      (stack) => User.fromMail(stack, 'it', 'anne@example.com'),
      'azuread_user',
      { mail: 'anne@example.com' },
    ],
    [
      'a program by its client id',
      (stack) => ServicePrincipal.fromClientId(stack, 'it', GUID),
      'azuread_service_principal',
      { client_id: GUID },
    ],
  ])('%s are looked up', (_what, find, type, expected) => {
    const configuration = synth((stack) => {
      new RoleAssignment(stack, 'let-in', { principal: find(stack), resource: { objectId: GUID } });
    });

    expect(configuration.data![type]!.it).toMatchObject(expected);
    expect(resourceOf(configuration, 'azuread_app_role_assignment')).toMatchObject({
      principal_object_id: `\${data.${type}.it.object_id}`,
    });
  });

  test('a registration is looked up by its client id', () => {
    const configuration = synth((stack) => {
      const api = AppRegistration.fromClientId(stack, 'it', GUID);
      new ServicePrincipal(stack, 'principal', { application: api });
    });

    expect(configuration.data!.azuread_application!.it).toMatchObject({ client_id: GUID });
  });

  test.each([
    ['a group', () => Group.fromObjectId('staff')],
    ['a user', () => User.fromObjectId('anne@example.com')],
    ['a program', () => ServicePrincipal.fromObjectId('job')],
    ['a group without a name', () => Group.fromDisplayName(testStack(), 'it', ' ')],
    ['a user without an address', () => User.fromMail(testStack(), 'it', '')],
  ])('%s is refused by what is no id, or no name', (_what, find) => {
    expect(find).toThrow(ValidationError);
  });

  test('may be known when Terraform runs', () => {
    const stack = testStack();
    const { stringValue } = token(stack);

    expect(Group.fromObjectId(stringValue)).toEqual({ objectId: stringValue });
  });
});

describe('a consent for people', () => {
  const client = { objectId: GUID };
  const grant =
    (scopes: readonly string[], user?: IPrincipal) =>
    (stack: TerraformStack): void => {
      const api = new AppRegistration(stack, 'api', {
        displayName: 'orders',
        scopes: [{ id: permissionId('orders', 'scope', 'read'), value: 'read', description: 'Read' }],
      });
      const resource = new ServicePrincipal(stack, 'principal', { application: api });
      new DelegatedGrant(stack, 'grant', { client, resource, scopes, ...(user && { user }) });
    };
  const TYPE = 'azuread_service_principal_delegated_permission_grant';

  test('is an administrator’s for all, or one user’s', () => {
    const forAll = resourceOf(synth(grant(['read'])), TYPE);

    expect(forAll).toMatchObject({ claim_values: ['read'], service_principal_object_id: GUID });
    expect(forAll).not.toHaveProperty('user_object_id');
    expect(resourceOf(synth(grant(['read'], User.fromObjectId(GUID))), TYPE)).toMatchObject({
      user_object_id: GUID,
    });
  });

  test.each([
    ['nothing', []],
    ['a scope twice', ['read', 'read']],
    ['a scope that the API lacks', ['write']],
  ])('is refused of %s', (_what, scopes) => {
    expect(problemsOf(grant(scopes))).toEqual([expect.stringContaining('[test/grant] scopes')]);
  });

  test('may be of scopes that are not known yet', () => {
    expect(problemsOf((stack) => grant(token(stack).listValue)(stack))).toEqual([]);
  });
});
