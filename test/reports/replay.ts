import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Harness } from '../emulators/cognito/harness.js';

/** The local cloud that the reports of a file are replayed in. */
export const harness = new Harness();

/** What a report did last, after what it takes to get there. */
export type Replay = () => Promise<readonly [action: string, input: object]>;
/** A request that the service refuses, and its words. */
export type Refused = readonly [thread: string, replay: Replay, refusal: string];
/** What the service answers, as far as the report says it; `replay` resolves with what is answered here. */
export type Answered = readonly [thread: string, replay: () => Promise<unknown>, answer: object];

/** Replays a report on a new pool. */
export const on =
  (settings: object, action: string, input: object): Replay =>
  async () => [action, { UserPoolId: await harness.pool(settings), ...input }];

/** What DescribeUserPool says of a pool that was made, and then changed. */
export const updated =
  (settings: object, change: object, action = 'UpdateUserPool') =>
  async (): Promise<object> => {
    const UserPoolId = await harness.pool(settings);
    await harness.done(action, { UserPoolId, ...change });
    return (await harness.done('DescribeUserPool', { UserPoolId })).UserPool;
  };

const POOL_ID = /\b[a-z]+-[a-z]+-\d_[A-Za-z0-9]{9}\b/g;

/** Tests that each request is refused in the reported words, and that the log says so. */
export function refusedAsReported(section: string, reports: readonly Refused[]): void {
  describe(section, () => {
    test.each(reports)('%s', async (_thread, replay, refusal) => {
      const [action, input] = await replay();
      const { message } = await harness.refused(action, input);
      expect(String(message).replaceAll(POOL_ID, '{pool}')).toBe(refusal);
    });
  });
  logged(section, reports);
  test(`the log of "${section}" has the words that each is answered by`, () => {
    rowsOf(section).forEach((row, index) => expect(row).toContain(reports[index]?.[2]));
  });
}

/** Tests that each answer is the reported one, and that the log has the thread. */
export function answeredAsReported(section: string, reports: readonly Answered[]): void {
  describe(section, () => {
    test.each(reports)('%s', async (_thread, replay, answer) => {
      expect(await replay()).toMatchObject(answer);
    });
  });
  logged(section, reports);
}

/** Tests that a section of the log has these threads, in their order, and each with the address of its page. */
export function logged(section: string, reports: readonly (readonly [thread: string, ...unknown[]])[]): void {
  test(`the log of "${section}" has each report`, () => {
    expect(rowsOf(section).map((row) => row.split('|')[1]!.trim())).toEqual(
      reports.map(([thread]) => `[${thread}](https://github.com/${thread.replace('#', '/issues/')})`),
    );
  });
}

/** The rows of the table below a heading of the log. */
function rowsOf(section: string): string[] {
  const log = readFileSync(join(__dirname, 'cloud-cognito.md'), 'utf8');
  const [, text = ''] = log.split(`\n## ${section}\n`);
  return text
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('| ['));
}
