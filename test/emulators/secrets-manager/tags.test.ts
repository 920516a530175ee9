import { Harness, refusal } from './harness.js';

const harness = new Harness();
const tagsOf = async (SecretId: string) => (await harness.done('DescribeSecret', { SecretId })).Tags;
const tag = (Key: string, Value = '') => ({ Key, Value });

test('tags are added, replaced and removed; a secret that had some shows an empty list', async () => {
  await harness.create('tagged');
  expect(await tagsOf('tagged')).toBeUndefined();
  const Tags = [tag('environment', 'dev'), tag('owner', 'one')];
  const { status, text } = await harness.call('TagResource', { SecretId: 'tagged', Tags });
  expect({ status, text }).toEqual({ status: 200, text: '' });
  await harness.done('TagResource', { SecretId: 'tagged', Tags: [tag('owner', 'two'), tag('Owner')] });
  expect(await tagsOf('tagged')).toEqual([tag('environment', 'dev'), tag('owner', 'two'), tag('Owner')]);
  const TagKeys = ['environment', 'never-there'];
  const untagged = await harness.call('UntagResource', { SecretId: 'tagged', TagKeys });
  expect({ status: untagged.status, text: untagged.text }).toEqual({ status: 200, text: '' });
  expect(await tagsOf('tagged')).toEqual([tag('owner', 'two'), tag('Owner')]);
  await harness.done('UntagResource', { SecretId: 'tagged', TagKeys: ['owner', 'Owner'] });
  expect(await tagsOf('tagged')).toEqual([]);
});

test('removing tags from a secret that never had any leaves none', async () => {
  await harness.create('never-tagged');
  await harness.done('UntagResource', { SecretId: 'never-tagged', TagKeys: ['a'] });
  expect(await tagsOf('never-tagged')).toBeUndefined();
});

test('a key that JavaScript knows is a key like others', async () => {
  await harness.create('odd', { Tags: [tag('__proto__', 'a'), tag('constructor', 'b')] });
  expect(await tagsOf('odd')).toEqual([tag('__proto__', 'a'), tag('constructor', 'b')]);
});

test('a secret has room for 50', async () => {
  const Tags = Array.from({ length: 50 }, (_, index) => tag(`tag${index}`, 'x'));
  await harness.create('full', { Tags });
  const tooMany = refusal('InvalidParameterException', "You can't attach more than 50 tags to a secret.");
  expect(await harness.refused('TagResource', { SecretId: 'full', Tags: [tag('another')] })).toEqual(tooMany);
  await harness.done('TagResource', { SecretId: 'full', Tags: [tag('tag0', 'changed')] });
  const input = { Name: 'overfull', ClientRequestToken: 'x'.repeat(32), Tags: [...Tags, tag('another')] };
  expect(await harness.refused('CreateSecret', input)).toEqual(tooMany);
});

test.each(['aws:orders', 'AWS:orders'])('the key %s is reserved', async (Key) => {
  const SecretId = `reserved-${Key.slice(0, 3)}`;
  await harness.create(SecretId);
  expect(await harness.refused('TagResource', { SecretId, Tags: [tag(Key)] })).toEqual(
    refusal('InvalidParameterException', `Tag key ${Key} is reserved: keys must not begin with aws:.`),
  );
});
