/**
 * Variables that steer what tests start, and belong to the shell, the Git hook or the runner that the tests were started
 * from: credentials and endpoints of clouds, options of Terraform, cdktf, Git and Node, colours, the settings of the app.
 */
const STEERING =
  /^(?:(?:AWS|ARM|AZURE|CDKTF|GIT|TF)_.*|NODE_(?!ENV$).*|NO_COLOR|FORCE_COLOR|DEBUG|ENVIRONMENTS|STATE_BACKEND)$/;

/** Steering, but of the tests themselves: where the providers come from. */
const OWN = ['TF_PROVIDER_MIRROR'];

/** Takes out of an environment what would make a test pass or fail by whose shell it runs in. */
export function withoutSteering(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment))
    if (STEERING.test(name) && !OWN.includes(name)) delete environment[name];
}

// Jest gives each test file a copy of the environment, to which its workers have added FORCE_COLOR on a terminal.
withoutSteering(process.env);
