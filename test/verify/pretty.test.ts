import { startTestIssuer } from '../support/verify-issuer.js';
import { runCommand, verify, way } from '../support/verify-run.js';

// eslint-disable-next-line no-control-regex
const ESCAPE = /\u001b/;

test('a failure is told with what was expected, what came, why it matters and what to change', async () => {
  const issuer = await startTestIssuer('cognito', {
    decide: (asked) => {
      const scope = asked.form.get('scope');
      return asked.clientId === 'id-of-nightly-report' && scope === 'orders/write'
        ? { granted: ['orders/write'] }
        : undefined;
    },
  });
  const { exitCode, stdout } = await runCommand(way(issuer));
  await issuer.close();
  const lines = stdout.split('\n');
  const start = lines.findIndex((line) => line.includes('✗ refusal.undeclared-permission'));
  expect(lines.slice(start + 1, start + 5).map((line) => line.trim())).toEqual([
    'expected  each of orders/write refused with invalid_scope',
    'received  granted: orders/write',
    expect.stringMatching(/^why .*steals this secret.*RFC 9700 §2\.3/) as string,
    'fix       aws_cognito_user_pool_client "nightly-report": allowed_oauth_scopes',
  ]);
  expect(stdout).toMatch(/nightly-report +granted +GRANTED, not declared/);
  expect(stdout).toMatch(/sync-job +granted +granted/);
  expect(stdout).toMatch(/✓ discovery 7 .*✗ nightly-report 1 of \d+/);
  expect(stdout).toMatch(/exit 1: a check failed/);
  expect(exitCode).toBe(1);
});

test('the matrix tells granted, refused, lacking and unknown apart', async () => {
  const issuer = await startTestIssuer('entra', {
    decide: (asked) => {
      if (asked.clientId === 'id-of-sync-job') return { granted: ['write.all'] };
      return asked.clientId === 'id-of-nightly-report'
        ? { refused: 'invalid_client', status: 401 }
        : undefined;
    },
  });
  const { stdout } = await runCommand(way(issuer));
  const report = await verify(issuer);
  await issuer.close();
  expect(stdout).toMatch(/nightly-report +unknown +unknown/);
  expect(stdout).toMatch(/sync-job +NOT GRANTED, declared +granted/);
  expect(report.issuers[0]!.permissions).toContainEqual({
    client: 'sync-job',
    permission: 'read',
    declared: true,
    granted: false,
  });
});

test('deviations, skipped and inconclusive checks are listed with their reasons', async () => {
  const issuer = await startTestIssuer('cognito', {
    answer: (asked, usual) => (asked.about === 'keys' ? { status: 503, headers: {}, body: '' } : usual),
  });
  const { stdout, exitCode } = await runCommand(way(issuer));
  await issuer.close();
  expect(stdout).toMatch(/inconclusive\n {4}keys\.document: no answer from .*: answered 503/);
  expect(stdout).toMatch(/known deviations\n(.*\n)* {4}token\.audience \(nightly-report, sync-job\): /);
  expect(stdout).toMatch(
    /skipped\n {4}refusal\.undeclared-permission \(sync-job\): the client was given every permission/,
  );
  expect(stdout).toMatch(/\? keys 8 of 8/);
  expect(stdout).toMatch(/exit 3: inconclusive/);
  expect(exitCode).toBe(3);
});

test.each([
  ['on a terminal', true, {}, true],
  ['in a pipe', false, {}, false],
  ['with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['in CI', true, { CI: 'true' }, false],
  ['on a dumb terminal', true, { TERM: 'dumb' }, false],
])('colours %s: %s', async (_, isTTY, env, colored) => {
  const issuer = await startTestIssuer('cognito');
  const { stdout } = await runCommand([...way(issuer), '--check', 'keys'], { isTTY, env });
  await issuer.close();
  expect(ESCAPE.test(stdout)).toBe(colored);
});

test('a server cannot write to the terminal', async () => {
  const issuer = await startTestIssuer('generic', {
    claims: (claims) => ({ ...claims, scope: '\u001b[2Jx\u0007' }),
  });
  const { stdout } = await runCommand(way(issuer));
  await issuer.close();
  expect(stdout).toContain('·[2Jx·');
  expect(stdout).not.toMatch(ESCAPE);
});

describe('"every check passed" is said only where every check passed', () => {
  const lastLine = async (argv: readonly string[], issuer: Parameters<typeof way>[0]) => {
    const { stdout, exitCode } = await runCommand([...way(issuer), ...argv]);
    await issuer.close();
    return { last: stdout.trimEnd().split('\n').at(-1), exitCode };
  };

  test('all passed', async () => {
    const issuer = await startTestIssuer('generic');
    expect(await lastLine(['--check', 'grant', '--check', 'keys'], issuer)).toEqual({
      last: 'exit 0: every check passed',
      exitCode: 0,
    });
  });

  test.each<[string, string[], Parameters<typeof startTestIssuer>, string]>([
    [
      'warned',
      ['--check', 'grant.expires-in'],
      ['generic', { tokenBody: (body) => ({ ...body, expires_in: undefined }) }],
      'exit 3: inconclusive: nothing was proven',
    ],
    [
      'warned, beside what passed',
      ['--check', 'grant'],
      ['generic', { tokenBody: (body) => ({ ...body, expires_in: undefined }) }],
      'exit 0: no check failed; 2 warned',
    ],
    [
      'skipped',
      ['--client', 'sync-job', '--check', 'refusal.undeclared-permission', '--check', 'keys'],
      ['cognito'],
      'exit 0: no check failed; 1 skipped',
    ],
    [
      'skipped, and nothing else',
      ['--client', 'sync-job', '--check', 'refusal.undeclared-permission'],
      ['cognito'],
      'exit 3: inconclusive: nothing was proven',
    ],
    ['a deviation', ['--check', 'discovery'], ['cognito'], 'exit 0: no check failed; 1 known deviation'],
    [
      'all of these',
      [],
      [
        'cognito',
        {
          answer: (asked, usual) =>
            asked.form.get('scope') === 'orders/write' && asked.clientId === 'id-of-nightly-report'
              ? {
                  status: 400,
                  headers: { 'content-type': 'application/json' },
                  body: '{"error":"invalid_client"}',
                }
              : usual,
        },
      ],
      'exit 0: no check failed; 1 warned, 5 known deviations, 2 skipped',
    ],
  ])('%s', async (_, argv, issuer, last) => {
    expect((await lastLine(argv, await startTestIssuer(...issuer))).last).toBe(last);
  });
});
