import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../../../emulators/src/rehearsal/expressions/evaluate.js';
import { parseExpression } from '../../../emulators/src/rehearsal/expressions/parse.js';
import type { Value } from '../../../emulators/src/rehearsal/expressions/values.js';
import { jsonEncode } from '../../../emulators/src/rehearsal/functions/encodings.js';
import { describeWithTerraform } from '../../support/terraform.js';
import { expressions, locals, refusedByTerraform } from '../../emulators/rehearsal/expression-table.js';

/** What `terraform console` answers to each expression, as JSON. It shows the last answer only, so all are one list. */
function askTerraform(asked: readonly string[]): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'rehearsal-console-'));
  try {
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify({ locals }));
    const list = asked.map((expression) => `jsonencode(${onOneLine(expression)})`).join(', ');
    const input = `base64encode(jsonencode([${list}]))\n`;
    const { stdout, stderr } = spawnSync('terraform', ['console'], {
      cwd: directory,
      input,
      encoding: 'utf8',
    });
    if (!stdout.startsWith('"')) throw new Error(`${stdout}${stderr}`);
    return JSON.parse(Buffer.from(JSON.parse(stdout) as string, 'base64').toString('utf8')) as string[];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The console takes one line at a time. */
const onOneLine = (expression: string): string =>
  expression
    .replace(/(#|\/\/)( [^\n]*)\n/g, '/*$2 */')
    .replace(/(\d)\n/g, '$1, ')
    .replaceAll('\n', ' ');

const scope = { roots: { local: locals as unknown as Value }, now: new Date() };

const suite = (): void => {
  test('gives every expression of the table the same value', () => {
    const asked = expressions.map(([expression]) => expression);
    const own = asked.map((expression) => jsonEncode(evaluate(parseExpression(expression), scope)));

    expect(pair(asked, own)).toEqual(pair(asked, askTerraform(asked)));
  });

  test('refuses what the table says that it refuses', () => {
    const answers = askTerraform(refusedByTerraform.map((expression) => `can(${expression})`));

    expect(pair(refusedByTerraform, answers)).toEqual(
      refusedByTerraform.map((expression) => [expression, 'false']),
    );
  });
};

const pair = (asked: readonly string[], answers: readonly string[]): [string, string][] =>
  asked.map((expression, position) => [expression, answers[position]!]);

describeWithTerraform('Terraform', suite, 'none');
