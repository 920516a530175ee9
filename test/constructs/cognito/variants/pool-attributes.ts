import { CustomAttribute, SignIn, UserGroup, UserPool } from '@oauth-issuers/constructs';
import { roleArn } from './arns.js';
import { pool, poolVariant, TYPE } from './pool-variant.js';
import type { ScopedVariant } from './scoped.js';

export const attributes: readonly ScopedVariant[] = [
  poolVariant(
    'attributes of every type',
    (updated) => ({
      signIn: SignIn.byUserName('email', 'preferred_username'),
      caseSensitive: true,
      standardAttributes: {
        email: { required: true },
        birthdate: { mutable: false },
        updated_at: {},
      },
      customAttributes: {
        plan: CustomAttribute.string({ minLength: 1, maxLength: 20 }),
        seats: CustomAttribute.number({ min: 1, max: 500, mutable: false }),
        note: CustomAttribute.string(),
        points: CustomAttribute.number(),
        since: CustomAttribute.dateTime(),
        vip: CustomAttribute.boolean(),
        ...(updated && { region: CustomAttribute.string() }),
      },
    }),
    {
      alias_attributes: ['email', 'preferred_username'],
      username_configuration: { case_sensitive: true },
      schema: [
        {
          name: 'email',
          attribute_data_type: 'String',
          required: true,
          mutable: true,
          developer_only_attribute: false,
          string_attribute_constraints: { min_length: '0', max_length: '2048' },
        },
        {
          name: 'birthdate',
          attribute_data_type: 'String',
          required: false,
          mutable: false,
          developer_only_attribute: false,
          string_attribute_constraints: { min_length: '10', max_length: '10' },
        },
        {
          name: 'updated_at',
          attribute_data_type: 'Number',
          required: false,
          mutable: true,
          developer_only_attribute: false,
          number_attribute_constraints: { min_value: '0' },
        },
        {
          name: 'plan',
          attribute_data_type: 'String',
          required: false,
          mutable: true,
          developer_only_attribute: false,
          string_attribute_constraints: { min_length: '1', max_length: '20' },
        },
        {
          name: 'seats',
          attribute_data_type: 'Number',
          required: false,
          mutable: false,
          developer_only_attribute: false,
          number_attribute_constraints: { min_value: '1', max_value: '500' },
        },
        {
          name: 'note',
          attribute_data_type: 'String',
          required: false,
          mutable: true,
          developer_only_attribute: false,
          string_attribute_constraints: { min_length: '0', max_length: '2048' },
        },
        {
          name: 'points',
          attribute_data_type: 'Number',
          required: false,
          mutable: true,
          developer_only_attribute: false,
          number_attribute_constraints: { min_value: '-9007199254740991', max_value: '9007199254740991' },
        },
        {
          name: 'since',
          attribute_data_type: 'DateTime',
          required: false,
          mutable: true,
          developer_only_attribute: false,
        },
        {
          name: 'vip',
          attribute_data_type: 'Boolean',
          required: false,
          mutable: true,
          developer_only_attribute: false,
        },
      ],
    },
    { absent: ['username_attributes'], cycle: true },
  ),
];

export const groups: readonly ScopedVariant[] = [
  {
    name: 'groups of users',
    declare(stack, updated) {
      const userPool = pool(stack, 'groups of users', {});
      userPool.addGroup('administrators', {
        description: updated ? 'Who may do all' : 'Who may do everything',
        precedence: 0,
        roleArn: roleArn('administrators'),
      });
      userPool.addGroup('editors-✍', {
        precedence: updated ? 20 : 10,
        overrides: { description: 'Editors' },
      });
      userPool.addGroup('محررون');
    },
    expected: {
      aws_cognito_user_group: {
        name: 'administrators',
        description: 'Who may do everything',
        precedence: 0,
        role_arn: roleArn('administrators'),
      },
    },
    cycle: true,
  },
  {
    name: 'a group in a pool that exists already',
    declare: (stack) =>
      void new UserGroup(stack, 'group', {
        userPool: UserPool.fromUserPoolArn(
          'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E',
        ),
        groupName: 'readers',
      }),
    expected: { aws_cognito_user_group: { user_pool_id: 'eu-west-1_Ab12Cd34E', name: 'readers' } },
    absent: { [TYPE]: [], aws_cognito_user_group: ['precedence', 'role_arn', 'description'] },
  },
];
