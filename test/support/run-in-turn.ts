import { main } from '../../verify/src/cli/main.js';

/**
 * Runs command lines in turn, in a process that can be ended if one of them hangs. Usage: run-in-turn.ts JSON, a list
 * of lists of arguments. For each it prints a line: its exit code and its results.
 */
async function run(): Promise<void> {
  for (const argv of JSON.parse(process.argv[2]!) as string[][]) {
    let results = '';
    const ignored = { write: () => undefined };
    const stdout = { write: (text: string) => (results += text) };
    const exitCode = await main(argv, { stdout, stderr: ignored, env: {}, isTTY: false });
    console.log(JSON.stringify({ exitCode, results }));
  }
}

void run();
