import {
  COSTLY_CHANGES,
  CustomAttribute,
  SignIn,
  UserPool,
  type UserPoolProps,
  ValidationError,
} from '@oauth-issuers/constructs';
import { TerraformOutput } from 'cdktf';
import { problemsOf, resourceOf, synth, testStack, token } from '../../../support/synth.js';
import { functionArn } from '../variants/arns.js';

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
  const ID = 'eu-west-1_Ab12Cd34E';
  const ARN = `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${ID}`;
  const ENDPOINT = `cognito-idp.eu-west-1.amazonaws.com/${ID}`;

  test.each([
    ['its id and region', UserPool.fromUserPoolId(ID, 'eu-west-1')],
    ['its id', UserPool.fromUserPoolId(ID)],
    ['its ARN', UserPool.fromUserPoolArn(ARN)],
  ])('has the id and the endpoint that its issuer is made of, by %s', (_by, pool) => {
    expect(pool).toMatchObject({ userPoolId: ID, endpoint: ENDPOINT });
  });

  test('has an ARN only if it was imported by it', () => {
    expect(UserPool.fromUserPoolArn(ARN).userPoolArn).toBe(ARN);
    expect(() => UserPool.fromUserPoolId(ID).userPoolArn).toThrow(/fromUserPoolArn/);
  });

  test('may have any tier and attributes', () => {
    const pool = UserPool.fromUserPoolId(ID);

    expect([pool.tier, pool.mutableAttributes]).toEqual([undefined, undefined]);
  });

  test.each(['', 'eu-west-1', 'Ab12Cd34E', 'eu-west-1_', 'eu-west-1_a b', 'arn:aws:cognito-idp:eu-west-1_a'])(
    'does not have the id %j',
    (id) => {
      expect(() => UserPool.fromUserPoolId(id, 'eu-west-1')).toThrow(ValidationError);
    },
  );

  test.each(['', ID, `${ARN} `, ARN.replace('userpool', 'identitypool'), ARN.replace('123456789012', 'me')])(
    'does not have the ARN %j',
    (arn) => {
      expect(() => UserPool.fromUserPoolArn(arn)).toThrow(ValidationError);
    },
  );

  test('may have an id that is not known yet', () => {
    const id = token(testStack()).stringValue;

    expect(UserPool.fromUserPoolId(id, 'eu-west-1').userPoolId).toBe(id);
  });

  test('may have an ARN that is not known yet, of which Terraform takes the parts', () => {
    const { output } = synth((stack) => {
      const pool = UserPool.fromUserPoolArn(token(stack).stringValue);
      new TerraformOutput(stack, 'id', { value: pool.userPoolId, staticId: true });
      new TerraformOutput(stack, 'endpoint', { value: pool.endpoint, staticId: true });
    });

    expect(output!.id!.value).toBe('${element(split("/", var.unknown), 1)}');
    expect(output!.endpoint!.value).toBe(
      'cognito-idp.${element(split(":", var.unknown), 3)}.amazonaws.com/${element(split("/", var.unknown), 1)}',
    );
  });
});

describe('what is added to a user pool', () => {
  const ARN = functionArn('welcome');

  test('is checked as what it was made with', () => {
    const problems = problemsOf((stack) => {
      const pool = new UserPool(stack, 'pool', { poolName: 'shop', tier: 'LITE' });
      pool.addTrigger('preSignUp', 'welcome');
      pool.addGroup('two words');
      pool.addDomain('domain', { prefix: 'Shop', managedLoginVersion: 2 });
    });

    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
      '[test/pool] triggers.preSignUp',
      '[test/pool/two words] groupName',
      '[test/pool/domain] prefix',
      '[test/pool/domain] managedLoginVersion',
    ]);
  });

  test('is a trigger once', () => {
    const pool = new UserPool(testStack(), 'pool', { poolName: 'shop' });
    pool.addTrigger('preSignUp', ARN);

    expect(() => pool.addTrigger('preSignUp', ARN)).toThrow(/\[test\/pool\].*preSignUp already/);
  });
});

describe('overrides of a user pool', () => {
  test('survive what is added later', () => {
    const pool = resourceOf(
      synth((stack) => {
        new UserPool(stack, 'pool', {
          poolName: 'shop',
          passwordPolicy: { minimumLength: 10 },
          overrides: {
            'password_policy.minimum_length': 30,
            'lambda_config.pre_sign_up': functionArn('mine'),
          },
        }).addTrigger('preSignUp', functionArn('theirs'));
      }),
      TYPE,
    );

    expect(pool).toMatchObject({
      password_policy: { minimum_length: 30, require_symbols: true },
      lambda_config: { pre_sign_up: functionArn('mine') },
    });
  });

  test('are as good on the resource', () => {
    const configuration = synth((stack) => {
      const { resource } = new UserPool(stack, 'pool', { poolName: 'shop' });
      resource.addOverride('admin_create_user_config.allow_admin_create_user_only', false);
    });

    expect(resourceOf(configuration, TYPE)).toHaveProperty(
      'admin_create_user_config.allow_admin_create_user_only',
      false,
    );
  });
});

describe('a choice that cannot be taken back', () => {
  const warningsOf = (props: Partial<UserPoolProps>): unknown[] => {
    const pool = new UserPool(testStack(), 'pool', { poolName: 'shop', ...props });
    pool.node.validate();
    pool.node.validate();
    return pool.node.metadata.map(({ data }) => data as unknown);
  };

  test.each([
    ['signIn', { signIn: SignIn.byEmail() }, /change of signIn replaces aws_cognito_user_pool/],
    ['caseSensitive', { caseSensitive: true }, /change of caseSensitive replaces aws_cognito_user_pool/],
    [
      'customAttributes',
      { customAttributes: { plan: CustomAttribute.string() } },
      /Of customAttributes, any change but adding one is refused/,
    ],
    [
      'standardAttributes',
      { standardAttributes: { email: { required: true } } },
      /Of standardAttributes, any change, and adding one is refused/,
    ],
  ])('is warned of, once: %s', (_property, props, warning) => {
    expect(warningsOf(props)).toEqual([expect.stringMatching(warning)]);
  });

  test('is not warned of where nobody made it', () => {
    expect(warningsOf({})).toEqual([]);
  });

  test('stands in the table with its Terraform argument', () => {
    const replaced = COSTLY_CHANGES.filter(
      ({ resource, effect }) => resource === TYPE && effect === 'replaced',
    );

    expect(replaced.map(({ argument }) => argument)).toEqual([
      'name',
      'username_attributes',
      'alias_attributes',
      'username_configuration',
    ]);
  });
});
