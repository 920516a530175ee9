import type { LocalCloud } from '@oauth-issuers/emulators';
import { commandLine } from '@oauth-issuers/rotation/shell';
import { readOutputs } from '@oauth-issuers/verify';
import { terraformOf } from './local-cloud.js';
import type { Deployed } from './deployed.js';
import { verifyArguments } from './local-verification.js';
import { writeRunner } from './runner.js';
import type { Steps } from './steps.js';

/** A command to try: what it shows, and the command line. */
type Hint = readonly [title: string, command: string];

/** Says how to use a local cloud that stays up. Its credentials go to a file, not to the screen. */
export async function explainUse(deployed: Deployed, steps: Steps): Promise<void> {
  const terraformCloud = await deployed.terraformCloud();
  const hints = [
    ...inspectionOf(deployed),
    ...(await verificationOf(deployed)),
    ...(await terraformHints(deployed, terraformCloud)),
  ];
  const width = Math.max(...hints.map(([title]) => title.length));
  const lines = hints.map(([title, command]) => `  ${title.padEnd(width)}  ${command}`);
  steps.say(`\nThe local cloud stays up until Ctrl-C.\n${lines.join('\n')}\n`);
  if (terraformCloud !== deployed.cloud) {
    steps.say(
      'Terraform, if it is installed, gets a second, empty local cloud: a rehearsal leaves no state.\n',
    );
  }
}

/** curl without its configuration file, and without the proxies that the environment may name. */
const curl = (...args: readonly string[]): string => commandLine('curl', '-q', '--noproxy', '*', ...args);

const inspectionOf = ({ cloud }: Deployed): Hint[] => [
  ['what exists', curl(`${cloud.endpoint}/_local/state`)],
  ['what was asked', curl(`${cloud.endpoint}/_local/exchanges`)],
];

async function verificationOf({ cloud, outputsFile, environments }: Deployed): Promise<Hint[]> {
  const runner = await writeRunner(cloud, environments);
  const verifier = (...args: readonly string[]): string =>
    commandLine('sh', runner, 'npx', 'verify-issuers', ...args);
  const way = verifyArguments(cloud, outputsFile);
  const { manifests } = await readOutputs([outputsFile]);
  const reach = ['--cacert', cloud.caFile, ...cloud.connectTo.flatMap((rule) => ['--connect-to', rule])];
  const tokens = manifests.flatMap(({ name, clients }) => {
    const machine = clients.find(({ kind }) => kind === 'machine');
    return machine ? [['--issuer', name, '--client', machine.name]] : [];
  });
  return [
    ...manifests.map(({ discoveryUrl, issuer }): Hint => [
      'a discovery',
      curl(...reach, discoveryUrl ?? `${issuer}/.well-known/openid-configuration`),
    ]),
    ...tokens.map((client): Hint => ['a token', verifier('token', ...way, ...client, '--decode')]),
    ['verify again', verifier(...way)],
  ];
}

/** A plan and an apply of each stack. The state lies in the directory of the run, as all that Terraform writes. */
async function terraformHints({ stacks, environments }: Deployed, cloud: LocalCloud): Promise<Hint[]> {
  const runner = await writeRunner(cloud, environments);
  const { outdir } = terraformOf(cloud);
  const cdktf = (...args: readonly string[]): string =>
    commandLine('sh', runner, 'npx', 'cdktf', ...args, '--skip-provider-lock', '--output', outdir);
  return stacks.flatMap((stack): Hint[] => [
    [`Terraform's plan`, cdktf('diff', stack)],
    [`Terraform's way`, cdktf('deploy', stack, '--auto-approve')],
  ]);
}
