import { error, Harness, invalidParameter } from './harness.js';

const harness = new Harness();
const describePool = async (UserPoolId: string) =>
  (await harness.done('DescribeUserPool', { UserPoolId })).UserPool;

describe('the schema of a pool', () => {
  test('has standard attributes as changed, and custom ones with prefix and constraints', async () => {
    const Schema = [
      { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: false },
      { Name: 'team', AttributeDataType: 'String' },
      { Name: 'level', AttributeDataType: 'Number', DeveloperOnlyAttribute: true },
    ];
    const { SchemaAttributes } = await describePool(await harness.pool({ Schema }));
    const named = (name: string): unknown =>
      (SchemaAttributes as { Name: string }[]).find(({ Name }) => Name === name);
    expect(SchemaAttributes).toHaveLength(22);
    expect(named('email')).toMatchObject({ Required: true, Mutable: false, DeveloperOnlyAttribute: false });
    expect(named('custom:team')).toEqual({
      Name: 'custom:team',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
      StringAttributeConstraints: {},
    });
    expect(named('dev:custom:level')).toMatchObject({ NumberAttributeConstraints: {} });
  });

  test('grows by custom attributes, which cannot be added twice', async () => {
    const UserPoolId = await harness.pool();
    const CustomAttributes = [{ Name: 'team', AttributeDataType: 'String' }];
    await harness.done('AddCustomAttributes', { UserPoolId, CustomAttributes });
    expect((await describePool(UserPoolId)).SchemaAttributes.at(-1)?.Name).toBe('custom:team');
    expect(await harness.refused('AddCustomAttributes', { UserPoolId, CustomAttributes })).toEqual(
      invalidParameter('custom:team: Existing attribute already has name custom:team.'),
    );
  });

  test('has room for 50 custom attributes', async () => {
    const attribute = (index: number) => ({ Name: `a${index}`, AttributeDataType: 'String' });
    const UserPoolId = await harness.pool({ Schema: Array.from({ length: 50 }, (_, i) => attribute(i)) });
    expect(
      await harness.refused('AddCustomAttributes', { UserPoolId, CustomAttributes: [attribute(50)] }),
    ).toEqual(
      error('LimitExceededException', 'The limit of 50 custom attributes per user pool has been reached.'),
    );
  });
});
