import fc from 'fast-check';
import { planStack } from '../../../emulators/src/rehearsal/plan.js';
import type { Problem } from '../../../emulators/src/rehearsal/problem.js';
import type { ObjectValue } from '../../../emulators/src/rehearsal/expressions/values.js';

const metadata = { '//': { metadata: { path: 'dev/issuer/pool', uniqueId: 'pool' } } };
const pool = (body: object = {}) => ({
  aws_cognito_user_pool: { pool: { ...metadata, name: 'a', ...body } },
});

const problemsOf = (json: object): readonly Problem[] => planStack('dev', json as ObjectValue).problems;

describe('dependencies', () => {
  test('come from references, depends_on and the provider', () => {
    const { plan, problems } = planStack('dev', {
      provider: { aws: [{ region: '${local.region}' }] },
      locals: { region: 'eu-west-1' },
      data: { aws_caller_identity: { me: {} } },
      resource: {
        ...pool(),
        aws_cognito_resource_server: {
          api: { identifier: 'x', name: '${local.region}', user_pool_id: '${aws_cognito_user_pool.pool.id}' },
        },
        aws_cognito_user_pool_client: {
          client: {
            name: 'c-${data.aws_caller_identity.me.account_id}',
            user_pool_id: '${aws_cognito_user_pool.pool.id}',
            depends_on: ['aws_cognito_resource_server.api'],
          },
        },
      },
    });

    expect(problems).toEqual([]);
    expect(plan.get('provider.aws')?.dependencies).toEqual(['local.region']);
    expect(plan.get('aws_cognito_user_pool_client.client')?.dependencies).toEqual([
      'data.aws_caller_identity.me',
      'aws_cognito_user_pool.pool',
      'aws_cognito_resource_server.api',
      'provider.aws',
    ]);
  });

  test('a circle is named with its path', () => {
    const problems = problemsOf({
      locals: { a: '${local.b}', b: '${local.c}x', c: '${local.a}', d: '${local.a}' },
    });

    expect(problems.map(({ message }) => message)).toEqual([
      'it depends on itself: local.a -> local.b -> local.c -> local.a',
    ]);
  });

  test('any graph without a circle is accepted, and any circle is found', () => {
    const size = 6;
    const edge = fc.tuple(fc.nat(size - 1), fc.nat(size - 1));
    const stack = (edges: readonly (readonly [number, number])[]) => ({
      locals: Object.fromEntries(
        Array.from({ length: size }, (_, from) => [
          `n${from}`,
          edges.filter(([other]) => other === from).map(([, to]) => `\${local.n${to}}`),
        ]),
      ),
    });
    fc.assert(
      fc.property(fc.array(edge), (edges) => {
        const forward = edges.filter(([from, to]) => from < to);
        expect(problemsOf(stack(forward))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.array(edge), fc.uniqueArray(fc.nat(size - 1), { minLength: 1 }), (edges, round) => {
        const circle = round.map((from, position) => [from, round[(position + 1) % round.length]!] as const);
        expect(problemsOf(stack([...edges, ...circle]))).not.toEqual([]);
      }),
    );
  });
});

describe('what the rehearsal lacks is refused before the first request, with the place', () => {
  const cases: readonly [what: string, json: object, problem: object][] = [
    [
      'a resource type',
      { resource: { aws_s3_bucket: { logs: { '//': { metadata: { path: 'dev/logs' } } } } } },
      {
        place: { path: 'dev/logs', address: 'aws_s3_bucket.logs' },
        message: 'the rehearsal cannot make aws_s3_bucket',
        mend: 'use-terraform',
        allowed: expect.stringContaining('aws_cognito_user_pool, ') as string,
      },
    ],
    [
      'an argument of a resource',
      { resource: pool({ colour: 'red' }) },
      {
        place: { path: 'dev/issuer/pool', address: 'aws_cognito_user_pool.pool', argument: 'colour' },
        mend: 'use-terraform',
      },
    ],
    [
      'an argument of a block in a block',
      { resource: pool({ admin_create_user_config: [{ invite_message_template: { colour: 'red' } }] }) },
      {
        place: expect.objectContaining({
          argument: 'admin_create_user_config.invite_message_template.colour',
        }) as object,
      },
    ],
    [
      'a function',
      { resource: pool({ name: 'x-${formatdate("YYYY", timestamp())}' }) },
      {
        place: {
          path: 'dev/issuer/pool',
          address: 'aws_cognito_user_pool.pool',
          argument: 'name',
          expression: 'x-${formatdate("YYYY", timestamp())}',
        },
        message: 'the rehearsal has no function "formatdate"',
        mend: 'use-terraform',
      },
    ],
    [
      'a data source',
      { data: { aws_vpc: { main: {} } } },
      { message: 'the rehearsal cannot make data.aws_vpc' },
    ],
    ['a provider', { provider: { google: [{}] } }, { message: 'the rehearsal does not have this provider' }],
    ['an argument of a provider', { provider: { aws: { profile: 'x' } } }, { mend: 'use-terraform' }],
    [
      'modules',
      { module: { a: { source: './a' } } },
      { message: 'the rehearsal does not have "module" blocks' },
    ],
    ['imports', { import: [{}] }, { message: 'the rehearsal does not have "import" blocks' }],
    ['moves', { moved: [{}] }, { message: 'the rehearsal does not have "moved" blocks' }],
    [
      'count',
      { resource: pool({ count: 2 }) },
      { place: expect.objectContaining({ argument: 'count' }) as object },
    ],
    ['for_each', { resource: pool({ for_each: {} }) }, { mend: 'use-terraform' }],
    ['provisioners', { resource: pool({ provisioner: [{}] }) }, { mend: 'use-terraform' }],
    [
      'preconditions',
      { resource: pool({ lifecycle: { precondition: [{}], prevent_destroy: true } }) },
      { place: expect.objectContaining({ argument: 'precondition' }) as object },
    ],
    [
      'preconditions of outputs',
      { output: { a: { value: 1, precondition: [] } } },
      { mend: 'use-terraform' },
    ],
    [
      'validation of variables',
      { variable: { a: { default: 1, validation: [] } } },
      { mend: 'use-terraform' },
    ],
    ['variables without a default', { variable: { a: { type: 'string' } } }, { mend: 'use-terraform' }],
    [
      'the name of a member that is an expression it lacks',
      { locals: { a: { '${nope()}': 1 } } },
      { message: 'the rehearsal has no function "nope"' },
    ],
  ];

  test.each(cases)('%s', (_, json, problem) => {
    expect(problemsOf(json)).toEqual([expect.objectContaining(problem)]);
  });
});

describe('mistakes in a stack are refused before the first request', () => {
  const cases: readonly [what: string, json: object, message: string][] = [
    ['a missing argument', { resource: { aws_cognito_user_pool: { pool: {} } } }, 'the argument is required'],
    [
      'a reference to nothing',
      { resource: pool({ name: '${aws_cognito_user_pool.other.id}' }) },
      'it refers to aws_cognito_user_pool.other, which the stack does not declare',
    ],
    [
      'a dependency on nothing',
      { resource: pool({ depends_on: ['local.gone'] }) },
      'it refers to local.gone, which the stack does not declare',
    ],
    [
      'a provider alias that is not configured',
      { resource: pool({ provider: 'aws.virginia' }) },
      'it refers to provider.aws.virginia, which the stack does not declare',
    ],
    ['two of one address', { locals: [{ a: 1 }, { a: 2 }] }, 'the address is declared twice'],
    [
      'a malformed expression',
      { locals: { a: '${1 +}' } },
      "an expression is missing, at character 6 of the expression's text",
    ],
  ];

  test.each(cases)('%s', (_, json, message) => {
    expect(problemsOf(json)).toEqual([expect.objectContaining({ message, mend: 'correct' })]);
  });

  test('all of them are told at once', () => {
    const json = {
      module: {},
      resource: { ...pool({ count: 1, colour: 1, name: '${f()}' }), aws_s3_bucket: { b: {} } },
    };

    expect(problemsOf(json)).toHaveLength(5);
  });
});

test('what plays no part in a creation is accepted', () => {
  const json = {
    '//': { metadata: {} },
    terraform: { backend: { local: { path: 'x' } }, required_providers: { aws: {} } },
    resource: pool({
      lifecycle: {
        create_before_destroy: true,
        ignore_changes: ['name'],
        prevent_destroy: true,
        replace_triggered_by: [],
      },
    }),
    output: {
      a: { value: 1, description: 'd', sensitive: true, depends_on: ['aws_cognito_user_pool.pool'] },
    },
  };

  expect(problemsOf(json)).toEqual([]);
});
