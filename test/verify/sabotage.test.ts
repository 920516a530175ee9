import { checks, type Report } from '@oauth-issuers/verify';
import { mutants } from '../support/mutants/index.js';
import { startRehearsedCloud, type RehearsedCloud } from '../support/rehearsed-cloud.js';
import { BOTH } from '../support/sabotage.js';
import { sabotageOfAnswers } from '../support/sabotage-of-answers.js';
import { sabotageOfRefusals } from '../support/sabotage-of-refusals.js';
import { PATIENT, runCommand } from '../support/verify-run.js';

let rehearsed: RehearsedCloud;
beforeAll(async () => {
  rehearsed = await startRehearsedCloud();
});
afterAll(() => rehearsed.close());

const table = [...sabotageOfAnswers, ...sabotageOfRefusals(() => rehearsed)];

async function run(): Promise<{ exitCode: number; report: Report }> {
  const { cloud, outputsFile } = rehearsed;
  const way = [
    '--outputs',
    outputsFile,
    '--ca',
    cloud.caFile,
    ...cloud.connectTo.flatMap((rule) => ['--connect-to', rule]),
    ...PATIENT,
  ];
  const { exitCode, stdout } = await runCommand([...way, '--format', 'json']);
  return { exitCode, report: JSON.parse(stdout) as Report };
}

const failuresOf = (report: Report, stack: string) =>
  report.issuers
    .find(({ name }) => name.startsWith(`${stack}/`))!
    .results.filter(({ status }) => status === 'failed')
    .map(({ check }) => check);

test('given the local cloud as it was deployed, everything passes', async () => {
  const { exitCode, report } = await run();
  expect(exitCode).toBe(0);
  expect(report.summary).toMatchObject({ failed: 0, warned: 0, inconclusive: 0, skipped: 0 });
});

test.each(table)(
  '$check fails when $how: $stacks',
  async ({ check, stacks, fault = {}, change, also = [] }) => {
    const { faults } = rehearsed.cloud;
    const mend = await change?.();
    const active = faults.add(typeof fault === 'function' ? fault() : fault);
    const { exitCode, report } = await run();
    active.remove();
    await mend?.();

    expect(exitCode).toBe(1);
    for (const stack of stacks) expect(failuresOf(report, stack)).toContain(check);
    const others = BOTH.flatMap((stack) => failuresOf(report, stack)).filter((id) => id !== check);
    expect(others.filter((id) => !also.includes(id))).toEqual([]);
  },
);

test('every check was sabotaged, here or among the mutants', () => {
  const sabotaged = new Set([...table.map(({ check }) => check), ...mutants.map(([, , check]) => check)]);
  expect(checks.map(({ id }) => id).filter((id) => !sabotaged.has(id))).toEqual([]);
});

test('given an issuer that cannot be reached, the run is inconclusive', async () => {
  const { outputsFile } = rehearsed;
  const { exitCode, stdout } = await runCommand([
    ...['--outputs', outputsFile, '--connect-to', '::127.0.0.1:1', '--format', 'json'],
  ]);
  expect(exitCode).toBe(3);
  expect((JSON.parse(stdout) as Report).summary).toMatchObject({ passed: 0, failed: 0, warned: 0 });
});

test('given a certificate that nobody vouches for, the run fails', async () => {
  const { cloud, outputsFile } = rehearsed;
  const { exitCode } = await runCommand([
    ...['--outputs', outputsFile, ...cloud.connectTo.flatMap((rule) => ['--connect-to', rule])],
    ...PATIENT,
  ]);
  expect(exitCode).toBe(1);
});
