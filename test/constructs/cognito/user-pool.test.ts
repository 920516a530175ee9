import { UserPool, type UserPoolProps, ValidationError } from '@oauth-issuers/constructs';
import { problemsOf, resourceOf, synth, testStack, token } from '../../support/synth.js';

const TYPE = 'aws_cognito_user_pool';
const poolOf = (props: Partial<UserPoolProps> = {}) =>
  resourceOf(
    synth((stack) => new UserPool(stack, 'pool', { poolName: 'shop', ...props })),
    TYPE,
  );

describe('a user pool', () => {
  test('is protected by Cognito and by Terraform unless told otherwise', () => {
    expect(poolOf()).toMatchObject({ deletion_protection: 'ACTIVE', lifecycle: { prevent_destroy: true } });
  });

  test('can be deleted where nothing protects it', () => {
    const pool = poolOf({ protect: false });

    expect(pool).toHaveProperty('deletion_protection', 'INACTIVE');
    expect(pool).not.toHaveProperty('lifecycle');
  });

  test('lets administrators alone create users, and tells no names apart by case', () => {
    expect(poolOf()).toMatchObject({
      name: 'shop',
      admin_create_user_config: { allow_admin_create_user_only: true },
      username_configuration: { case_sensitive: false },
    });
  });

  test('lets people sign up where it was asked to', () => {
    expect(poolOf({ selfSignUp: true })).toMatchObject({
      admin_create_user_config: { allow_admin_create_user_only: false },
    });
  });

  test('leaves its resource open for what it has no property for', () => {
    const configuration = synth((stack) => {
      new UserPool(stack, 'pool', { poolName: 'shop' }).resource.mfaConfiguration = 'ON';
    });

    expect(resourceOf(configuration, TYPE)).toHaveProperty('mfa_configuration', 'ON');
  });

  test.each(['', 'a/b', 'x'.repeat(129), 'shop!'])('is not called %j', (poolName) => {
    const [problem, ...others] = problemsOf((stack) => new UserPool(stack, 'pool', { poolName }));

    expect(others).toEqual([]);
    expect(problem).toContain('[test/pool] poolName');
    expect(problem).toContain('API_CreateUserPool.html');
  });

  test('may have a name that is not known yet', () => {
    const problems = problemsOf(
      (stack) => new UserPool(stack, 'pool', { poolName: `a/${token(stack).stringValue}` }),
    );

    expect(problems).toEqual([]);
  });
});

describe('a user pool that exists already', () => {
  test('has the endpoint that its issuer is made of', () => {
    expect(UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1')).toEqual({
      userPoolId: 'eu-west-1_Ab12Cd34E',
      endpoint: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
    });
  });

  test.each(['', 'eu-west-1', 'Ab12Cd34E', 'eu-west-1_', 'eu-west-1_a b', 'arn:aws:cognito-idp:eu-west-1_a'])(
    'does not have the id %j',
    (id) => {
      expect(() => UserPool.fromUserPoolId(id, 'eu-west-1')).toThrow(ValidationError);
    },
  );

  test('may have an id that is not known yet', () => {
    const id = token(testStack()).stringValue;

    expect(UserPool.fromUserPoolId(id, 'eu-west-1').userPoolId).toBe(id);
  });
});
