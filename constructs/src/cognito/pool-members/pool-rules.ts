import { CognitoUserPoolDomain } from '@cdktf/provider-aws/lib/cognito-user-pool-domain';
import { TerraformResource, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { resolveIn } from '../../terraform/resolve-in.js';
import { checkAtSynth, type Checks } from '../../validation/index.js';
import { isMadeHere } from '../user-pool/imported-pools.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import type { PoolMembers } from './pool-members.js';
import { grantable, type PoolQuotas, quota } from './pool-quotas.js';

const CHECKED = new WeakSet<PoolMembers>();

/**
 * Has a pool checked together with all that the app makes in it, once: at the pool's own path, or the stack's if the
 * pool is imported.
 */
export function checkPoolAtSynth(scope: Construct, userPool: IUserPool, members: PoolMembers): void {
  if (CHECKED.has(members)) return;
  CHECKED.add(members);
  const subject: IConstruct = isMadeHere(userPool) ? userPool : TerraformStack.of(scope);
  checkAtSynth(subject, (checks) => {
    checkQuotas(checks, members);
    if (isMadeHere(userPool)) checkDomain(checks, userPool, members);
  });
}

function checkQuotas(checks: Checks, { servers, clients, quotas }: PoolMembers): void {
  checks
    .that('resourceServers', servers.length, quota('resourceServers', quotas))
    .that('appClients', clients.length, quota('appClients', quotas));
  for (const name of Object.keys(quotas) as (keyof PoolQuotas)[])
    checks.that(`quotas.${name}`, quotas[name], grantable(name));
}

/** Without a domain there is neither a token endpoint nor a page to sign in at, and discovery advertises none that works. */
function checkDomain(checks: Checks, userPool: Construct & IUserPool, members: PoolMembers): void {
  const without = members.clients.filter((client) => client.usesOAuth && client.userPoolDomain === undefined);
  if (without.length === 0 || hasDomain(userPool)) return;
  checks.fail({
    property: 'userPoolDomain',
    received: `none for ${without.map((client) => client.node.path).join(', ')}`,
    allowed: 'a domain for every pool with clients: the token endpoint and the sign-in pages are there',
    remediation:
      'add a UserPoolDomain, give the clients userPoolDomain: UserPoolDomain.fromBaseUrl(…) if it is made elsewhere, or the kind sdk if people sign in by the SDK alone',
    see: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain.html',
  });
}

/** Domains of every kind count, those made without the construct of this package too. */
function hasDomain(userPool: Construct & IUserPool): boolean {
  const poolId = resolveIn(userPool, userPool.userPoolId);
  return userPool.node.root.node
    .findAll()
    .filter((construct): construct is CognitoUserPoolDomain => isOfType(construct, CognitoUserPoolDomain))
    .some((domain) => resolveIn(userPool, domain.userPoolIdInput) === poolId);
}

/** By the type in Terraform: an app may have two copies of the bindings. */
function isOfType(construct: IConstruct, { tfResourceType }: { readonly tfResourceType: string }): boolean {
  return (
    TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === tfResourceType
  );
}
