import type { LocalCloud } from '@oauth-issuers/emulators';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './moves.js';
import { type Ended, runProgram } from './terraform.js';

const POOL_ID = '${aws_cognito_user_pool.ground_pool.id}';

/** What clients, APIs and providers stand on which are not about their pool. */
const GROUND = {
  aws_cognito_user_pool: {
    ground_pool: {
      name: 'ground',
      schema: [
        {
          name: 'department',
          attribute_data_type: 'String',
          mutable: true,
          string_attribute_constraints: { min_length: '0', max_length: '2048' },
        },
      ],
    },
  },
  aws_cognito_user_pool_domain: { ground_domain: { user_pool_id: POOL_ID, domain: 'ground' } },
  aws_cognito_resource_server: {
    ground_orders: {
      user_pool_id: POOL_ID,
      identifier: 'orders',
      name: 'orders',
      scope: ['read', 'write'].map((name) => ({ scope_name: name, scope_description: name })),
    },
  },
};

interface Diagnostic {
  readonly severity: string;
  readonly address?: string;
  readonly summary: string;
  readonly detail?: string;
}

/** A message of Terraform. @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
interface Message {
  readonly type: string;
  readonly diagnostic?: Diagnostic;
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
}

/** Lanes side by side in one root module, without cdktf, which would name what is in a lane after its variant. */
export class Lanes {
  #isInitialized = false;

  constructor(
    private readonly directory: string,
    private readonly cloud: LocalCloud,
    private readonly configFile: string,
  ) {}

  /** Takes the steps of a round; what went wrong, a line for each. */
  async take(steps: readonly Step[]): Promise<string[]> {
    this.#write(steps);
    if (!this.#isInitialized) await this.#terraform('init');
    this.#isInitialized = true;
    const applied = await this.#terraform('apply', '-auto-approve', '-refresh=false', '-json');
    const planned = await this.#terraform('plan', '-json');
    return [...errorsIn(applied, steps), ...errorsIn(planned, steps), ...changesIn(planned, steps)];
  }

  #write(steps: readonly Step[]): void {
    const resource: Record<string, object> = { ...GROUND };
    const variable = Object.assign({}, ...steps.map(({ part }) => part.variable)) as object;
    for (const { part } of steps) {
      for (const [type, blocks] of Object.entries(part.resource))
        resource[type] = { ...resource[type], ...blocks };
    }
    const root = {
      terraform: { required_providers: { aws: { source: 'hashicorp/aws' } } },
      provider: { aws: [{ region: this.cloud.identity.region }] },
      resource,
      ...(Object.keys(variable).length > 0 && { variable }),
    };
    writeFileSync(join(this.directory, 'main.tf.json'), JSON.stringify(root));
  }

  #terraform(...args: readonly string[]): Promise<Ended> {
    const env = { ...this.cloud.env, TF_CLI_CONFIG_FILE: this.configFile, CHECKPOINT_DISABLE: '1' };
    return runProgram('terraform', [`-chdir=${this.directory}`, ...args], { env });
  }
}

function errorsIn(ended: Ended, steps: readonly Step[]): string[] {
  return messagesOf(ended).flatMap(({ diagnostic: found }) =>
    found?.severity === 'error' ? [`${stepAt(addressOf(found), steps)}: ${found.summary}`] : [],
  );
}

function changesIn(ended: Ended, steps: readonly Step[]): string[] {
  return messagesOf(ended).flatMap(({ type, change }) =>
    type === 'planned_change'
      ? [`${stepAt(change?.resource.addr, steps)}: ${change?.action} is planned again`]
      : [],
  );
}

/** What a machine-readable command says. */
export function messagesOf({ stdout, stderr }: Ended): Message[] {
  const messages = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Message);
  if (messages.length === 0) throw new Error(stderr);
  return messages;
}

/** The resource that an error is about; of some it stands in the text alone. */
export function addressOf({ address, detail = '' }: Diagnostic): string | undefined {
  return address ?? /changes to (\S+),/.exec(detail)?.[1];
}

/** In words: where a lane came from, and where it went. */
function stepAt(address: string | undefined, steps: readonly Step[]): string {
  const [type = '', name = ''] = (address ?? '').split('.');
  const step = steps.find(({ part }) => part.resource[type]?.[name] !== undefined);
  return step === undefined ? String(address) : `${step.from?.name ?? 'nothing'} -> ${step.to.name}`;
}
