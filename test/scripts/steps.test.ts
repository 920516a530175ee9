import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Steps } from '../../scripts/support/steps.js';

/** A stream that keeps what is written to it, a terminal or a pipe. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  const through = new PassThrough();
  let text = '';
  through.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { stream: Object.assign(through, { isTTY }) as unknown as NodeJS.WriteStream, text: () => text };
}

const nothing = async (): Promise<void> => undefined;

describe('Steps', () => {
  const { CI } = process.env;
  beforeEach(() => delete process.env['CI']);
  afterEach(() => {
    if (CI !== undefined) process.env['CI'] = CI;
  });

  test('writes a plain line for each finished step in a pipe, and no control characters', async () => {
    const pipe = stream(false);

    await new Steps({ stream: pipe.stream }).run('Deploy', nothing);

    expect(pipe.text()).toMatch(/^✓ Deploy \(\d+\.\d s\)\n$/);
  });

  test('shows on a terminal that a step is under way', async () => {
    const terminal = stream(true);

    let meanwhile = '';
    await new Steps({ stream: terminal.stream }).run('Deploy', async () => {
      while (meanwhile === '') {
        await setImmediate();
        meanwhile = terminal.text();
      }
    });

    expect(meanwhile).toContain('Deploy');
    expect(terminal.text()).toMatch(/Deploy \(\d+\.\d s\)/);
  });

  test.each<[string, { plain?: boolean }, Record<string, string>]>([
    ['asked to', { plain: true }, {}],
    ['in CI', {}, { CI: 'true' }],
  ])('is plain on a terminal if %s', async (_, options, env) => {
    Object.assign(process.env, env);
    const terminal = stream(true);

    await new Steps({ stream: terminal.stream, ...options }).run('Deploy', nothing);

    expect(terminal.text()).toMatch(/^✓ Deploy \(\d+\.\d s\)\n$/);
  });

  test('marks a step that failed, and passes the error on', async () => {
    const pipe = stream(false);

    const step = new Steps({ stream: pipe.stream }).run('Deploy', async () => {
      throw new Error('refused');
    });

    await expect(step).rejects.toThrow('refused');
    expect(pipe.text()).toMatch(/^✗ Deploy/);
  });

  test('fails the step that is under way when it is interrupted, whatever the step still does', async () => {
    const pipe = stream(false);
    const controller = new AbortController();
    const steps = new Steps({ stream: pipe.stream, signal: controller.signal });

    const step = steps.run('Deploy', () => new Promise(() => undefined));
    controller.abort(new Error('Interrupted'));

    await expect(step).rejects.toThrow('Interrupted');
    await expect(steps.run('Verify', nothing)).rejects.toThrow('Interrupted');
    expect(pipe.text()).toMatch(/^✗ Deploy \(\d+\.\d s\)\n/);
  });

  test('handles no signal, and leaves the cursor alone', async () => {
    const signals = ['SIGINT', 'SIGTERM'];
    const before = signals.map((signal) => process.listenerCount(signal));
    const terminal = stream(true);

    const step = new Steps({ stream: terminal.stream }).run('Deploy', nothing);
    expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
    await step;

    expect(terminal.text()).not.toContain('\u001b[?25');
  });

  test.each([0, 5, 20])('keeps its line within a terminal of %d columns', async (columns) => {
    const terminal = stream(true);
    Object.assign(terminal.stream, { columns });
    const title =
      'Deploy the stacks to the local cloud, and verify what they grant to whom, and what they do not';

    const step = new Steps({ stream: terminal.stream }).run(title, nothing);
    const line = terminal.text();
    await step;

    // eslint-disable-next-line no-control-regex
    expect(line.replaceAll(/\u001b\[[\dA-Z]+/g, '').length).toBeLessThan(columns || 80);
  });
});
