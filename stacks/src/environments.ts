import type { Problem } from '@oauth-issuers/constructs';
import { ConfigurationError } from './configuration-error.js';
import { problemsOfEnvironments } from './environment-checks.js';

/** Where stacks are deployed, and what protects them there. */
export interface Environment {
  /** The start of the names of its stacks, and its key below: at most 32 lowercase letters, digits and hyphens. */
  readonly name: string;
  /** The AWS region, such as `eu-west-1`. */
  readonly region: string;
  /**
   * The Entra tenant, a UUID: with credentials of another one the provider refuses to deploy. Required but in `dev`.
   * @default - the one that the credentials belong to
   * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs#tenant_id-1
   */
  readonly tenantId?: string;
  /**
   * The object id of the Entra group, a UUID, whose members may sign in. Its APIs' tokens then go to whom a role is
   * assigned alone, programs included.
   * @default - everyone of the tenant signs in, and every program of it gets a token, without roles but for those it has
   */
  readonly staffGroupId?: string;
  /**
   * The AWS accounts, of 12 digits each: with credentials of another one the provider refuses to deploy. Required but
   * in `dev`.
   * @default - the one that the credentials belong to, whichever
   * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs#allowed_account_ids-1
   */
  readonly allowedAccountIds?: readonly string[];
  /**
   * Whether it is about to be destroyed: only then may `guards.protect` be false outside `dev`.
   * @default false
   */
  readonly retired?: boolean;
  /** Both have to be true but in `dev`. */
  readonly guards: {
    /** Whether pools, domains, resource servers and applications refuse to be deleted. */
    readonly protect: boolean;
    /** Whether the state, which holds secrets, has to be kept elsewhere than on the machine that deploys. */
    readonly remoteState: boolean;
  };
}

export const environments = {
  dev: { name: 'dev', region: 'eu-west-1', guards: { protect: false, remoteState: false } },
  prod: {
    name: 'prod',
    region: 'eu-west-1',
    // Yours: as long as these stand here, nobody can deploy it.
    allowedAccountIds: ['123456789012'],
    tenantId: '00000000-0000-0000-0000-000000000000',
    guards: { protect: true, remoteState: true },
  },
} as const satisfies Readonly<Record<string, Environment>>;

/**
 * The environments that a comma-separated list names, each once.
 *
 * @param names such as `dev,prod`; empty is `dev`
 * @param known all that there are, by their names
 * @throws {ConfigurationError} with every name that is not known, and everything that is wrong with any environment,
 * whether it was named or not
 */
export function selectEnvironments(
  names = '',
  known: Readonly<Record<string, Environment>> = environments,
): Environment[] {
  const named = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const selected = new Set(named.length === 0 ? ['dev'] : named);
  const unknown = [...selected].filter((name) => !Object.hasOwn(known, name));
  const problems = [...unknown.map((name) => unknownName(name, known)), ...problemsOfEnvironments(known)];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return [...selected].map((name) => known[name]!);
}

function unknownName(name: string, known: object): Problem {
  const allowed = `${Object.keys(known).join(', ')} (comma-separated)`;
  return { property: 'ENVIRONMENTS', received: name, allowed };
}
