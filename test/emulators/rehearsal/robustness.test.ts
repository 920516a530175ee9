import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { providerSchemas } from '../../../emulators/src/rehearsal/providers/index.js';
import { RehearsalError } from '../../../emulators/src/rehearsal/index.js';
import { rehearseOver } from '../../../emulators/src/rehearsal/rehearse.js';
import { resourceTypes } from '../../../emulators/src/rehearsal/resources/index.js';
import { InProcessCloud } from './in-process-cloud.js';
import { removeOutdirs, writeOutdir, type StackJson } from './outdir.js';

afterAll(removeOutdirs);

const cloud = new InProcessCloud();

/** What comes of a folder: the outputs, or the one kind of error that there is. */
async function rehearsed(outdir: string): Promise<RehearsalError | undefined> {
  try {
    await rehearseOver(cloud.send, { outdir, target: cloud.target });
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(RehearsalError);
    return error as RehearsalError;
  }
}

const refusalOf = async (json: unknown): Promise<string> =>
  (await rehearsed(writeOutdir({ dev: json as StackJson })))?.message ?? 'made';

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('what is not as Terraform reads it is refused in words, with the place', () => {
  const user = (body: unknown) => ({ resource: { aws_cognito_user_pool: { pool: body } } });
  test.each<[string, unknown, RegExp]>([
    ['a stack that is null', null, /cdk\.tf\.json\n.*an object is required, and this is null/],
    ['a stack that is a list', [], /cdk\.tf\.json\n.*an object is required, and this is a list/],
    ['a stack that is a text', 'x', /cdk\.tf\.json\n.*an object is required, and this is a string/],
    ['a section that is a text', { resource: 'x' }, /^dev \(resource\)\n.*an object is required/],
    ['a section that is a number', { output: 1 }, /^dev \(output\)\n.*an object is required/],
    ['a list in a section', { locals: [['a']] }, /^dev \(locals\)\n.*an object is required/],
    [
      'a type that is a text',
      { resource: { aws_cognito_user_pool: 'x' } },
      /^dev \(aws_cognito_user_pool\)\n.*an object is required/,
    ],
    [
      'a resource that is a text',
      user('x'),
      /^dev \(aws_cognito_user_pool\.pool\)\n.*an object is required, and this is a string/,
    ],
    [
      'a resource that is a number',
      user(1),
      /\(aws_cognito_user_pool\.pool\)\n.*an object is required, and this is a number/,
    ],
    [
      'a data source that is a bool',
      { data: { aws_region: { here: true } } },
      /\(data\.aws_region\.here\)\n.*an object is required/,
    ],
    ['a provider that is a text', { provider: { aws: 'x' } }, /\(provider\.aws\)\n.*an object is required/],
    ['an output that is a text', { output: { a: 'x' } }, /\(output\.a\)\n.*an object is required/],
    [
      'an output without a value',
      { output: { a: {} } },
      /\(output\.a\)\n {2}argument {4}value\n.*the argument is required/,
    ],
    ['a variable that is a text', { variable: { a: 'x' } }, /\(var\.a\)\n.*an object is required/],
    [
      'a dependency that is an object',
      user({ name: 'a', depends_on: [{}] }),
      /depends_on\n.*a string is required, and this is an object/,
    ],
    ['a dependency that is no reference', user({ name: 'a', depends_on: ['1 + 1'] }), /depends_on/],
    [
      'an alias that is a list',
      { provider: { aws: { alias: [1] } } },
      /\(provider\.aws\)\n {2}argument {4}alias\n.*a string is required/,
    ],
    [
      'a lifecycle that is a text',
      user({ name: 'a', lifecycle: 'x' }),
      /\(aws_cognito_user_pool\.pool\)\n {2}argument {4}lifecycle\n.*an object is required/,
    ],
    ['a text for a block', user({ name: 'a', password_policy: 'x' }), /password_policy: a block is required/],
    ['a list for a text', user({ name: ['a'] }), /name: a string is required, and this is a list/],
    [
      'an object for a list',
      user({ name: 'a', alias_attributes: {} }),
      /alias_attributes: a list is required/,
    ],
    [
      'a block twice',
      user({ name: 'a', password_policy: [{}, {}] }),
      /password_policy: the block is written 2 times\n.*at most 1/,
    ],
    ['a type without a provider', { resource: { thing: { a: {} } } }, /the rehearsal cannot make thing/],
    [
      'a type called __proto__',
      JSON.parse('{"resource":{"__proto__":{"a":{}}}}'),
      /the rehearsal cannot make __proto__/,
    ],
    [
      'a provider called __proto__',
      JSON.parse('{"provider":{"__proto__":{}}}'),
      /the rehearsal does not have this provider/,
    ],
    ['an argument called __proto__', user(JSON.parse('{"name":"a","__proto__":1}')), /argument {4}__proto__/],
    ['an argument called constructor', user({ name: 'a', constructor: 1 }), /argument {4}constructor/],
    [
      'a reference to __proto__',
      { output: { a: { value: '${local.__proto__}' } } },
      /refers to local\.__proto__, which the stack does not declare/,
    ],
    [
      'a circle through itself',
      { locals: { a: '${local.a}' } },
      /it depends on itself: local\.a -> local\.a/,
    ],
    [
      'a circle of resources',
      {
        resource: {
          aws_cognito_user_pool: {
            a: { name: '${aws_cognito_user_pool.b.name}' },
            b: { name: '${aws_cognito_user_pool.a.name}' },
          },
        },
      },
      /it depends on itself: aws_cognito_user_pool\.a -> aws_cognito_user_pool\.b/,
    ],
    [
      'a trigger of replacement that is not there',
      user({ name: 'a', lifecycle: { replace_triggered_by: ['aws_cognito_user_pool.gone'] } }),
      /it refers to aws_cognito_user_pool\.gone, which the stack does not declare/,
    ],
    [
      'a dynamic block',
      user({ name: 'a', dynamic: { schema: { for_each: [1], content: {} } } }),
      /argument {4}dynamic\n/,
    ],
    ['values in a depth that nobody writes', { locals: { a: deep(1000) } }, /nested too deeply/],
    [
      'an expression in a depth that nobody writes',
      { locals: { a: `\${${'('.repeat(20_000)}1${')'.repeat(20_000)}}` } },
      /nested too deeply/,
    ],
  ])('%s', async (_what, json, expected) => {
    expect(await refusalOf(json)).toMatch(expected);
  });

  test('a local of the name __proto__ is one like any other', async () => {
    const json: unknown = JSON.parse(
      '{"locals":{"__proto__":"x"},"output":{"a":{"value":"${local.__proto__}"}}}',
    );
    const outputs = await rehearseOver(cloud.send, {
      outdir: writeOutdir({ dev: json as StackJson }),
      target: cloud.target,
    });
    expect(outputs).toEqual({ dev: { a: 'x' } });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a folder that cdktf did not write so is refused in words, with the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-manifest-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const stacks = (entry: unknown) => JSON.stringify({ stacks: { dev: entry } });
  const entry = { name: 'dev', synthesizedStackPath: 'stacks/dev/cdk.tf.json', dependencies: [] };

  test.each<[string, string, RegExp]>([
    ['a manifest that is no JSON', '{', /manifest\.json\n.*the file is not JSON/],
    ['an empty manifest', '', /manifest\.json\n.*the file is not JSON/],
    ['a manifest that is null', 'null', /manifest\.json\n.*is not a manifest of cdktf/],
    ['a manifest that is a list', '[]', /manifest\.json\n.*is not a manifest of cdktf/],
    ['a manifest without stacks', '{"version":"0.21.0"}', /manifest\.json\n.*is not a manifest of cdktf/],
    ['stacks that are a text', '{"stacks":"x"}', /manifest\.json\n.*is not a manifest of cdktf/],
    ['a stack that is null', stacks(null), /manifest\.json\n.*is not a manifest of cdktf/],
    [
      'a stack without a path',
      stacks({ name: 'dev', dependencies: [] }),
      /manifest\.json\n.*is not a manifest of cdktf/,
    ],
    [
      'dependencies that are a text',
      stacks({ ...entry, dependencies: 'x' }),
      /manifest\.json\n.*is not a manifest of cdktf/,
    ],
    [
      'a stack that depends on itself',
      stacks({ ...entry, dependencies: ['dev'] }),
      /manifest\.json\n.*depend on each other: dev -> dev/,
    ],
    [
      'a stack whose file is missing',
      stacks({ ...entry, synthesizedStackPath: 'nowhere.json' }),
      /nowhere\.json\n.*the file does not exist/,
    ],
    ['a stack whose file is a folder', stacks({ ...entry, synthesizedStackPath: '.' }), /cannot be read/],
    ['JSON in a depth that nobody writes', '['.repeat(200_000), /manifest\.json\n/],
  ])('%s', async (_what, manifest, expected) => {
    mkdirSync(join(folder, 'stacks', 'dev'), { recursive: true });
    writeFileSync(join(folder, 'stacks', 'dev', 'cdk.tf.json'), '{}');
    writeFileSync(join(folder, 'manifest.json'), manifest);
    expect((await rehearsed(folder))?.message).toMatch(expected);
  });
});

describe('an error prints as its message', () => {
  test('also where it is printed as an object, as console.error and an uncaught error do', async () => {
    const error = (await rehearsed(writeOutdir({ dev: { module: {} } })))!;
    expect(inspect(error)).toBe(error.message);
    expect(inspect({ error })).not.toContain('problems');
    expect(error.stack).not.toContain('    at ');
  });
});

test('nothing that can be written as JSON ends in another error', async () => {
  const names = [
    'aws_cognito_user_pool',
    'aws_cognito_user_pool_client',
    'pool',
    'client',
    'a',
    '__proto__',
    'constructor',
  ];
  const argumentsOf = [
    ...resourceTypes.values(),
    ...[...providerSchemas.values()].map((schema) => ({ schema })),
  ];
  const argument = fc.constantFrom(
    ...new Set(argumentsOf.flatMap(({ schema }) => Object.keys(schema))),
    'depends_on',
    'lifecycle',
    'provider',
    'count',
    '//',
    'metadata',
    'value',
    'default',
    'alias',
  );
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '${',
      '${}',
      '${local.a}',
      '${aws_cognito_user_pool.pool.id}',
      '${a.b.c.d}',
      '${max(1,2)}',
      '${[for x in y : x]}',
      '%{',
      '${"',
    ),
  );
  const value = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
    object: fc.dictionary(argument, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.constantFrom(null, true, 0, -1.5, 1e21),
      fc.array(tie('value'), { maxLength: 2 }),
      tie('object'),
    ),
  })).value;
  const label = fc.constantFrom(...names);
  const byName = (inner: fc.Arbitrary<unknown>) =>
    fc.dictionary(label, inner, { maxKeys: 3, noNullPrototype: true });
  const section = (inner: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 6, arbitrary: inner }, { weight: 1, arbitrary: value });
  const stack = fc.record(
    {
      resource: section(
        fc.dictionary(fc.constantFrom(...resourceTypes.keys(), 'x'), section(byName(value)), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
      data: section(byName(section(byName(value)))),
      provider: section(fc.record({ aws: value }, { requiredKeys: [] })),
      locals: section(byName(value)),
      variable: section(byName(value)),
      output: section(byName(value)),
      terraform: value,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(stack, async (json) => {
      const error = await rehearsed(writeOutdir({ dev: json }));
      removeOutdirs();
      expect(error?.message ?? 'made').not.toMatch(/Cannot read|is not a function|is not iterable|undefined/);
    }),
    { numRuns: 200 },
  );
});
