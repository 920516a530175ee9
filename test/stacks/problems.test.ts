import {
  DeclarationError,
  Duration,
  SynthError,
  UserPool,
  ValidationError,
  assertValid,
  defineApi,
  describeProblem,
  raisePoolQuotas,
} from '@oauth-issuers/constructs';
import { ConfigurationError, buildApp, environments } from '@oauth-issuers/stacks';
import { App, TerraformStack } from 'cdktf';
import { tmpdir } from 'node:os';
import { testStack } from '../support/synth.js';

function thrownBy(run: () => unknown): SynthError {
  try {
    run();
  } catch (error) {
    if (error instanceof SynthError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const invalid = () => testStack((stack) => new UserPool(stack, 'pool', { poolName: 'shop!' })).node.root;
const outdir = tmpdir();

/** What is thrown, of which kind, and its one problem. */
const cases: [string, () => unknown, unknown, object][] = [
  [
    'of a declaration',
    () => defineApi({ name: 'Orders', scopes: { read: 'Read' }, clients: {} }),
    DeclarationError,
    { place: 'Orders', property: 'name', received: 'Orders' },
  ],
  [
    'of a construct',
    () => assertValid(invalid()),
    ValidationError,
    {
      place: 'test/pool',
      property: 'poolName',
      received: 'shop!',
      see: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html',
    },
  ],
  [
    'of what a construct was made with',
    () => assertValid(testStack((stack) => new UserPool(stack, 'pool', { poolName: 5 as never })).node.root),
    ValidationError,
    { place: 'test/pool', property: 'poolName', received: 5, remediation: 'in quotes: "5"' },
  ],
  [
    'of an argument',
    () => raisePoolQuotas(testStack(), {} as never, {}),
    ValidationError,
    { property: 'userPool', received: {} },
  ],
  [
    'of an argument of a method',
    () => new UserPool(testStack(), 'pool', { poolName: 'shop' }).addGroup('g', 5 as never),
    ValidationError,
    { place: 'test/pool', property: 'options', received: 5 },
  ],
  [
    'of an environment variable',
    () => buildApp({ outdir, environments: 'dve' }),
    ConfigurationError,
    { property: 'ENVIRONMENTS', received: 'dve' },
  ],
  [
    'of an environment',
    () => buildApp({ outdir, known: { dev: { ...environments.dev, region: 'Ireland' } } }),
    ConfigurationError,
    { property: 'environments.dev.region', received: 'Ireland' },
  ],
];

describe('a problem', () => {
  test.each(cases)('%s is data of one shape, printed in one way', (_of, run, kind, problem) => {
    const error = thrownBy(run);

    expect(error).toBeInstanceOf(kind);
    expect(error.problems).toEqual([expect.objectContaining(problem)]);
    expect(error.problems[0]!.allowed).toEqual(expect.any(String));
    // Below a heading that says the place, it is not said again.
    const { place, ...facts } = error.problems[0]!;
    expect(error.message).toContain(
      describeProblem(error instanceof DeclarationError ? facts : { place, ...facts }),
    );
  });

  test('can be written as JSON, words too', () => {
    const error = thrownBy(() => buildApp({ outdir, environments: 'prod', stateBackend: 'local' }));

    expect(JSON.parse(JSON.stringify(error.problems))).toEqual([
      {
        property: 'STATE_BACKEND',
        received: 'local state',
        allowed: expect.stringMatching(/^for prod: s3:/) as string,
        remediation: expect.stringContaining('client secrets') as string,
      },
    ]);
  });

  test('that another library found is what it says, at its place', () => {
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'other');
    stack.node.addValidation({ validate: () => ['anything'] });

    const { problems, message } = thrownBy(() => assertValid(app));

    expect(problems).toContainEqual({ place: 'other', property: 'anything' });
    expect(message).toContain('\n  [other] anything\n');
  });

  test('shows a duration as a person reads it', () => {
    expect(describeProblem({ property: 'p', received: Duration.minutes(2), allowed: 'more' })).toMatch(
      /received +"2 minutes"/,
    );
  });
});
