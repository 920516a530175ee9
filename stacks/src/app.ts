import { type Api, assertValid, type Problem } from '@oauth-issuers/constructs';
import { App } from 'cdktf';
import { apis as declaredApis } from './apis/index.js';
import { CognitoStack } from './cognito-stack.js';
import { ConfigurationError } from './configuration-error.js';
import { EntraStack } from './entra-stack.js';
import { type Environment, selectEnvironments } from './environments.js';
import { localStateRefused, parseStateBackend, type StateBackend } from './state-backend.js';

export interface AppOptions {
  /** Names of environments, comma-separated. @default 'dev' */
  readonly environments?: string | undefined;
  /** Where the state is kept: `local`, `s3://…` or `azurerm://…`. @default 'local' */
  readonly stateBackend?: string | undefined;
  /** Where the Terraform JSON is written. @default - `CDKTF_OUTDIR`, or `cdktf.out` in the working folder */
  readonly outdir?: string | undefined;
  /** The environments that there are, by their names. @default - those of this repository */
  readonly known?: Readonly<Record<string, Environment>> | undefined;
  /** @default - the APIs of this repository */
  readonly apis?: readonly Api[] | undefined;
}

/**
 * The app: for each environment a stack on Cognito and one on Entra.
 *
 * @throws {ConfigurationError} with every setting that cannot be used: unknown environments, environments that are not
 * what they must be, a state backend that cannot be read, an environment whose state may not be local
 */
export function buildApp(options: AppOptions = {}): App {
  const { environments, stateBackend } = readSettings(options);
  const app = new App({ ...(options.outdir !== undefined && { outdir: options.outdir }) });
  for (const environment of environments) {
    const props = { environment, stateBackend, apis: options.apis ?? declaredApis };
    new CognitoStack(app, props);
    new EntraStack(app, props);
  }
  return app;
}

/**
 * Writes the Terraform JSON of all stacks, or nothing.
 *
 * @throws {ValidationError} with all problems of all stacks
 */
export function synthesize(app: App): void {
  assertValid(app);
  app.synth();
}

function readSettings(options: AppOptions): { environments: Environment[]; stateBackend: StateBackend } {
  const problems: Problem[] = [];
  const environments = attempt(problems, () => selectEnvironments(options.environments, options.known));
  const stateBackend = attempt(problems, () => parseStateBackend(options.stateBackend));
  if (stateBackend?.kind === 'local') {
    for (const { name, guards } of environments ?? [])
      if (guards.remoteState) problems.push(localStateRefused(name));
  }
  if (environments === undefined || stateBackend === undefined || problems.length > 0)
    throw new ConfigurationError(problems);
  return { environments, stateBackend };
}

/** Keeps the problems of one setting and goes on, so that those of the next are reported too. */
function attempt<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
