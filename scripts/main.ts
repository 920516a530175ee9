import { Failure } from './support/failure.js';
import { runCommand } from './support/run-command.js';

/** A command of package.json: takes its arguments, resolves with the exit code. */
type Task = (args: readonly string[]) => Promise<number>;

const tasks: Record<string, () => Promise<Task>> = {
  start: async () => (await import('./tasks/start.js')).start,
  test: async () => (await import('./tasks/test.js')).test,
  'test-aws': async () => (await import('./tasks/test-aws.js')).testAws,
  'deploy-local': async () => (await import('./tasks/deploy-local.js')).deployLocal,
  plan: async () => (await import('./tasks/plan.js')).plan,
  deploy: async () => (await import('./tasks/deploy.js')).deploy,
  verify: async () => (await import('./tasks/verify.js')).verify,
  rotate: async () => (await import('./tasks/rotate.js')).rotate,
};

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = tasks[name];
  if (!load)
    throw new Failure(`Unknown task ${JSON.stringify(name)}. Known: ${Object.keys(tasks).join(', ')}.`, 2);
  return (await load())(args);
}

void runCommand(() => main(process.argv.slice(2)));
