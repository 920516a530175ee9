import type { Report } from '@oauth-issuers/verify';
import { json, startTestIssuer, type Faults } from '../support/verify-issuer.js';
import type { Asked } from '../support/verify-decisions.js';
import { resultOf, runCommand, verify, way } from '../support/verify-run.js';

const refusing = (body: (asked: Asked) => Record<string, unknown>, status = 400): Faults => ({
  answer: (asked, usual) => (asked.about === 'token' ? json(status, body(asked)) : usual),
});

const grantOf = async (faults: Faults): Promise<string> => {
  const issuer = await startTestIssuer('cognito', faults);
  const report = await verify(issuer, { checks: ['grant.issued'] });
  await issuer.close();
  return resultOf(report, 'grant.issued').observed;
};

const refusals: readonly (readonly [body: Record<string, unknown>, status: number, observed: string])[] = [
  [
    { error: 'invalid_client', error_description: 'Client authentication failed' },
    401,
    '401 invalid_client: Client authentication failed',
  ],
  [
    {
      error: 'unauthorized_client',
      error_description: 'Invalid secret. Trace ID: 1',
      error_codes: [7000215],
    },
    401,
    '401 unauthorized_client (AADSTS7000215): Invalid secret. Trace ID: 1',
  ],
  [{ error_description: 'no code' }, 400, '400 without an error code: no code'],
  [{ error: 'invalid_client' }, 400, '400 invalid_client'],
  [{ error: 'invalid_client', error_description: '' }, 400, '400 invalid_client'],
  [{ error: 'invalid_client', error_description: { a: 1 } }, 400, '400 invalid_client'],
  [
    { error: 'invalid_client', error_description: 'x'.repeat(1000) },
    400,
    `400 invalid_client: ${'x'.repeat(1000)}`,
  ],
  [
    { error: 'invalid_client', error_description: 'x'.repeat(1001) },
    400,
    '400 invalid_client: an error_description of 1001 characters, which the exchange holds',
  ],
  [{ error: 'y'.repeat(5000) }, 400, '400 an error code of 5000 characters, which the exchange holds'],
];

test.each(
  refusals.map(([body, status, observed]) => [observed.slice(0, 60), body, status, observed] as const),
)('a refusal is told as %s (row %#)', async (_, body, status, observed) => {
  expect(await grantOf(refusing(() => body, status))).toBe(observed);
});

test('so is a refusal whose code is only advice, in pretty and in JSON', async () => {
  const issuer = await startTestIssuer('cognito', {
    answer: (asked, usual) =>
      asked.form.get('scope') === 'orders/write'
        ? json(400, { error: 'invalid_request', error_description: 'scope is not allowed here' })
        : usual,
  });
  const pretty = await runCommand(way(issuer));
  const { stdout } = await runCommand([...way(issuer), '--format', 'json']);
  await issuer.close();
  expect(pretty.stdout).toContain(
    'orders/write: 400 invalid_request: scope is not allowed here: refused, though not refused with invalid_scope',
  );
  expect(resultOf(JSON.parse(stdout) as Report, 'refusal.undeclared-permission')).toMatchObject({
    status: 'passed',
    observed: 'orders/write: 400 invalid_request: scope is not allowed here',
  });
});

describe('a description that', () => {
  const secretOf = ({ form }: Asked) => form.get('client_secret') ?? '';
  const commands = ['pretty', 'json', 'ndjson', 'token'] as const;
  const run = (issuer: Parameters<typeof way>[0], command: (typeof commands)[number]) =>
    command === 'token'
      ? runCommand(['token', ...way(issuer), '--client', 'sync-job'])
      : runCommand([...way(issuer), '--format', command]);

  test.each(commands)('echoes the secret is told without it: %s', async (command) => {
    const issuer = await startTestIssuer(
      'cognito',
      refusing((asked) => ({ error: 'invalid_client', error_description: `wrong: ${secretOf(asked)}!` })),
    );
    const { stdout, stderr } = await run(issuer, command);
    const minted = issuer.minted();
    await issuer.close();
    const printed = `${stdout}${stderr}`;
    expect(printed).toContain('invalid_client: wrong: [redacted]!');
    expect(
      minted.filter((secret) => printed.includes(secret) || printed.includes(JSON.stringify(secret))),
    ).toEqual([]);
  });

  test.each(commands)(
    'would write to a terminal or give a command is told in one plain line: %s',
    async (command) => {
      const issuer = await startTestIssuer(
        'cognito',
        refusing(() => ({
          error: '\u001b[2Jinvalid',
          error_description: 'a\r\n::error::b\u009b31m\u202ec##vso[d]',
        })),
      );
      const { stdout, stderr } = await run(issuer, command);
      await issuer.close();
      const printed = `${stdout}${stderr}`;
      // eslint-disable-next-line no-control-regex
      expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|^\s*::|##vso\[/m);
      expect(printed).toMatch(/invalid.*a.*b.*c.*d/);
    },
  );
});
