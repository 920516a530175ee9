import { startTestIssuer, type TestIssuer } from '../support/verify-issuer.js';
import { runCommand, way } from '../support/verify-run.js';

let issuer: TestIssuer;
beforeEach(async () => {
  issuer = await startTestIssuer('cognito');
});
afterEach(() => issuer.close());

describe('token', () => {
  const token = (...argv: string[]) => runCommand(['token', ...way(issuer), ...argv]);

  test('prints the token and nothing else', async () => {
    const { exitCode, stdout, stderr } = await token('--client', 'sync-job');
    expect(exitCode).toBe(0);
    expect(issuer.minted()).toContain(stdout.trimEnd());
    expect(stderr).toBe('');
  });

  test('with --decode prints header and claims, without the signature', async () => {
    const { stdout } = await token('--client', 'sync-job', '--decode', '--permission', 'write');
    expect(JSON.parse(stdout)).toMatchObject({ header: { alg: 'RS256' }, claims: { scope: 'orders/write' } });
    expect(issuer.minted().some((value) => stdout.includes(value))).toBe(false);
  });

  test('a refusal is 1 and an outage 3', async () => {
    issuer.faults.decide = () => ({ refused: 'invalid_client', status: 400 });
    expect(await token('--client', 'sync-job')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'no token for sync-job of dev-cognito/orders: 400 invalid_client\n',
    });
    issuer.faults.answer = () => undefined;
    expect((await token('--client', 'sync-job')).exitCode).toBe(3);
  });

  test.each([
    [['--client', 'sync'], /unknown client "sync"/],
    [['--client', 'storefront'], /storefront" is a spa client: only machine clients/],
    [
      ['--client', 'sync-job', '--permission', 'wirte'],
      /unknown permission "wirte"\. Did you mean "write"\?/,
    ],
    [[], /required option '--client/],
  ])('%j is 2', async (argv, message) => {
    const { exitCode, stderr } = await token(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('single roles of Entra cannot be asked for', async () => {
    const entra = await startTestIssuer('entra');
    const { exitCode, stderr } = await runCommand([
      'token',
      ...way(entra),
      '--client',
      'sync-job',
      '--permission',
      'read',
    ]);
    await entra.close();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Entra puts all roles of a client into each token/);
  });

  test('a client of several manifests needs --issuer', async () => {
    const entra = await startTestIssuer('entra');
    const argv = ['token', ...way(issuer), '--outputs', entra.outputsFile, '--client', 'sync-job'];
    expect(await runCommand(argv)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/say which with --issuer/) as string,
    });
    expect((await runCommand([...argv, '--issuer', 'dev-cognito'])).exitCode).toBe(0);
    await entra.close();
  });
});
