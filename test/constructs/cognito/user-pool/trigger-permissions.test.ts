import { DataAwsLambdaFunction } from '@cdktf/provider-aws/lib/data-aws-lambda-function';
import { LambdaAlias } from '@cdktf/provider-aws/lib/lambda-alias';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import {
  type LambdaTrigger,
  type LambdaTriggers,
  UserPool,
  ValidationError,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { functionArn, KEY, roleArn } from '../variants/arns.js';
import {
  type Block,
  type Configuration,
  problemsOf,
  resourceOf,
  synth,
  testStack,
} from '../../../support/synth.js';

const PERMISSION = 'aws_lambda_permission';
const POOL = 'aws_cognito_user_pool';

const makeFunction = (stack: TerraformStack, id = 'sign-up'): LambdaFunction =>
  new LambdaFunction(stack, id, { functionName: id, role: roleArn('lambda') });

const pool = (stack: TerraformStack, triggers: LambdaTriggers): UserPool =>
  new UserPool(stack, 'pool', { poolName: 'shop', triggers });

/** Every trigger, with a function of its own as it is given. */
const ALL = (of: (name: string) => string): Required<LambdaTriggers> => ({
  preSignUp: of('a'),
  postConfirmation: of('b'),
  preAuthentication: of('c'),
  postAuthentication: of('d'),
  customMessage: of('e'),
  userMigration: of('f'),
  defineAuthChallenge: of('g'),
  createAuthChallenge: of('h'),
  verifyAuthChallengeResponse: of('i'),
  preTokenGeneration: { functionArn: of('j'), version: 'V2_0' },
  customEmailSender: { functionArn: of('k'), kmsKeyArn: KEY },
  customSmsSender: { functionArn: of('l'), kmsKeyArn: KEY },
});
const triggers = Object.keys(ALL(String)) as LambdaTrigger[];

describe('a function that is given as a resource', () => {
  test('is called by its ARN, and permitted for this pool alone', () => {
    const configuration = synth((stack) => pool(stack, { preSignUp: makeFunction(stack) }));

    expect(resourceOf(configuration, POOL).lambda_config).toEqual({
      pre_sign_up: expect.stringMatching(/^\$\{aws_lambda_function\.sign-up\.arn\}$/) as unknown,
    });
    expect(resourceOf(configuration, PERMISSION)).toMatchObject({
      action: 'lambda:InvokeFunction',
      function_name: '${aws_lambda_function.sign-up.function_name}',
      principal: 'cognito-idp.amazonaws.com',
      source_arn: expect.stringMatching(/^\$\{aws_cognito_user_pool\.pool_\w+\.arn\}$/) as unknown,
    });
    expect(resourceOf(configuration, PERMISSION)).not.toHaveProperty('qualifier');
  });

  test.each(triggers)('is permitted whatever it is for: %s, from the start or added', (trigger) => {
    const paths = [true, false].map((fromTheStart) => {
      const configuration = synth((stack) => {
        const fn = makeFunction(stack) as unknown as string;
        const value = { [trigger]: ALL(() => fn)[trigger] };
        const made = pool(stack, fromTheStart ? value : {});
        if (!fromTheStart) made.addTrigger(trigger, value[trigger] as never);
      });
      return permissionsOf(configuration).map(pathOf);
    });
    const id = `${trigger[0]!.toUpperCase()}${trigger.slice(1)}Permission`;

    expect(paths).toEqual([[`test/pool/${id}`], [`test/pool/${id}`]]);
  });

  test('is permitted by its alias, if it is one', () => {
    const configuration = synth((stack) => {
      const live = new LambdaAlias(stack, 'live', {
        name: 'live',
        functionName: 'sign-up',
        functionVersion: '1',
      });
      pool(stack, { preSignUp: live });
    });

    expect(resourceOf(configuration, PERMISSION)).toMatchObject({
      function_name: '${aws_lambda_alias.live.function_name}',
      qualifier: '${aws_lambda_alias.live.name}',
    });
  });

  test('may be a data source, or a name and an ARN', () => {
    const configuration = synth((stack) => {
      const found = new DataAwsLambdaFunction(stack, 'found', { functionName: 'found' });
      const written = { arn: functionArn('written'), functionName: 'written' };
      pool(stack, { preSignUp: found, postConfirmation: written });
    });

    expect(permissionsOf(configuration).map((block) => block.function_name)).toEqual([
      '${data.aws_lambda_function.found.function_name}',
      'written',
    ]);
  });

  test('of another trigger is another permission', () => {
    const configuration = synth((stack) => {
      const fn = makeFunction(stack);
      pool(stack, { preSignUp: fn, postConfirmation: fn });
    });

    expect(permissionsOf(configuration).length).toBe(2);
  });
});

describe('a function that is given by its ARN', () => {
  test('is not permitted here: it permits the pool already', () => {
    const configuration = synth((stack) => pool(stack, ALL(functionArn)));

    expect(permissionsOf(configuration).length).toBe(0);
  });
});

describe('what is no function', () => {
  test.each([
    ['half of one', { arn: functionArn('a') }],
    ['an ARN of something else', { arn: roleArn('a'), functionName: 'a' }],
    ['a number', 5],
  ])('is refused: %s', (_what, value) => {
    expect(problemsOf((stack) => pool(stack, { preSignUp: value as never }))).toEqual([
      expect.stringContaining('[test/pool] triggers.preSignUp'),
    ]);
  });

  test('is refused when it is added', () => {
    const made = pool(testStack(), {});

    expect(() => made.addTrigger('preSignUp', { arn: functionArn('a') } as never)).toThrow(ValidationError);
  });
});

const permissionsOf = ({ resource }: Configuration): Block[] => Object.values(resource?.[PERMISSION] ?? {});
const pathOf = (block: Block): string => (block['//'] as { metadata: { path: string } }).metadata.path;
