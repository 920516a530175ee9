import { ConfigurationError } from './configuration-error.js';

/** Where stacks are deployed, and what protects them there. */
export interface Environment {
  /** The start of the names of its stacks. */
  readonly name: string;
  /** The AWS region, such as `eu-west-1`. */
  readonly region: string;
  /** The Entra tenant. @default - the one that the credentials belong to */
  readonly tenantId?: string;
  /** The AWS accounts that the provider may touch. @default - the one that the credentials belong to, whichever */
  readonly allowedAccountIds?: readonly string[];
  readonly guards: {
    /** Whether pools, domains, resource servers and applications refuse to be deleted. */
    readonly protect: boolean;
    /** Whether the state, which holds secrets, has to be kept elsewhere than on the machine that deploys. */
    readonly remoteState: boolean;
  };
}

export const environments = {
  dev: { name: 'dev', region: 'eu-west-1', guards: { protect: false, remoteState: false } },
  prod: { name: 'prod', region: 'eu-west-1', guards: { protect: true, remoteState: true } },
} as const satisfies Readonly<Record<string, Environment>>;

/**
 * The environments that a comma-separated list names, each once.
 *
 * @param names such as `dev,prod`; empty is `dev`
 * @throws {ConfigurationError} with every name that is not known
 */
export function selectEnvironments(names = ''): Environment[] {
  const selected = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = selected.filter((name) => !isKnown(name));
  if (unknown.length > 0) {
    const allowed = `${Object.keys(environments).join(', ')} (comma-separated)`;
    throw new ConfigurationError(
      unknown.map((name) => ({ variable: 'ENVIRONMENTS', received: JSON.stringify(name), allowed })),
    );
  }
  const known = selected.filter(isKnown);
  return known.length === 0 ? [environments.dev] : [...new Set(known)].map((name) => environments[name]);
}

function isKnown(name: string): name is keyof typeof environments {
  return Object.hasOwn(environments, name);
}
