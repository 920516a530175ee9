// Stands for Terraform where a test is about what is around it: knows the commands that cdktf and npm run deploy call,
// writes down what is asked of it and each interrupt, and applies until the test says that it is done.
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';

const { FAKE_TERRAFORM_LOG: file, FAKE_TERRAFORM_CHANGES: changes = 'yes' } = process.env;
const log = (line) => appendFileSync(file, `${line}\n`);

let directory = process.cwd();
const args = process.argv.slice(2).filter((arg) => {
  if (arg.startsWith('-chdir=')) directory = arg.slice('-chdir='.length);
  return !arg.startsWith('-chdir=');
});
const [command, ...options] = args;

const commands = {
  '-v': () => console.log('Terraform v1.11.4'),
  version: () =>
    console.log(options.includes('-json') ? '{"terraform_version":"1.11.4"}' : 'Terraform v1.11.4'),
  init: () => console.log('Terraform has been successfully initialized!'),
  plan: () => {
    writeFileSync(join(directory, options[options.indexOf('-out') + 1]), 'a plan');
    console.log('Plan: 1 to add, 0 to change, 0 to destroy.');
    if (changes === 'hang') untilDone('planned');
  },
  show: () => console.log(JSON.stringify({ applyable: changes !== 'no' })),
  apply: () => {
    console.log('Creating...');
    untilDone('saved');
  },
  output: () => console.log(JSON.stringify({ 'manifest-orders': { value: { manifestVersion: 1 } } })),
};

log([command, ...options].join(' '));
commands[command]();

function untilDone(last) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => log(signal));
  setInterval(() => {
    if (!existsSync(`${file}.done`)) return;
    log(last);
    process.exit();
  }, 20);
}
