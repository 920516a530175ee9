import { UserGroup, type UserGroupOptions, UserPool } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, token } from '../../../support/synth.js';
import { roleArn } from '../variants/arns.js';

const firstLines = (build: (stack: TerraformStack) => unknown): string[] =>
  problemsOf((stack) => void build(stack)).map((problem) => problem.split('\n')[0]!);

describe('a group of users', () => {
  const group =
    (groupName: string, options: UserGroupOptions = {}) =>
    (stack: TerraformStack) =>
      new UserGroup(stack, 'group', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        groupName,
        ...options,
      });

  test.each<[string, string, UserGroupOptions, string]>([
    ['without a name', '', {}, 'groupName'],
    ['with a space', 'two words', {}, 'groupName'],
    ['with a name of 129 characters', 'x'.repeat(129), {}, 'groupName'],
    ['with a description of 2049 bytes', 'a', { description: `x${'é'.repeat(1024)}` }, 'description'],
    ['with a description of 2049 characters', 'a', { description: 'x'.repeat(2049) }, 'description'],
    ['before the first', 'a', { precedence: -1 }, 'precedence'],
    ['between two others', 'a', { precedence: 1.5 }, 'precedence'],
    ['with the role of nobody', 'a', { roleArn: roleArn('') }, 'roleArn'],
  ])('is refused %s', (_what, name, options, property) => {
    expect(firstLines(group(name, options))).toEqual([`[test/group] ${property}`]);
  });

  test('may be told what is not known before Terraform runs', () => {
    const build = (stack: TerraformStack) => {
      const { stringValue, numberValue } = token(stack);
      group(`my ${stringValue}`, { description: stringValue, precedence: numberValue, roleArn: stringValue })(
        stack,
      );
    };

    expect(firstLines(build)).toEqual([]);
  });
});
