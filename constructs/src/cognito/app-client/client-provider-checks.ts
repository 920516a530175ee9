import { CognitoIdentityProvider } from '@cdktf/provider-aws/lib/cognito-identity-provider';
import { TerraformResource, Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { resolveIn } from '../../terraform/resolve-in.js';
import type { Checks } from '../../validation/index.js';
import type { IUserPoolIdentityProvider } from '../identity-providers/identity-provider-reference.js';
import { apiPage } from '../pages.js';
import { isSamePool, type PoolMembers } from '../pool-members/pool-members.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';
import type { ClientIdentityProvider } from './client-identity-provider.js';

/** The pool's own users, in the only letters that Cognito knows it by. */
const OWN_USERS = 'COGNITO';

/** A client's providers, and the pool that they have to be of. */
interface Named {
  readonly identityProviders?: readonly ClientIdentityProvider[];
  readonly userPool: IUserPool;
}

/** `The provider … does not exist` at apply, as far as providers are known at synth. */
export function checkKnownProviders(
  checks: Checks,
  { identityProviders = [], userPool }: Named,
  client: IConstruct,
  members: PoolMembers,
): void {
  identityProviders.forEach((provider, index) => {
    const property = `identityProviders[${index}]`;
    if (typeof provider === 'object') checkPool(checks, property, provider, userPool);
    else if (!Token.isUnresolved(provider))
      checkName(checks, property, provider, { client, members, userPool });
  });
}

function checkPool(
  checks: Checks,
  property: string,
  provider: IUserPoolIdentityProvider,
  userPool: IUserPool,
): void {
  if (provider.userPool === undefined || isSamePool(provider.userPool, userPool)) return;
  checks.fail({
    property,
    received: provider.providerName,
    allowed: 'an identity provider of the same user pool as the client',
    see: apiPage('CreateUserPoolClient'),
  });
}

interface Place {
  readonly client: IConstruct;
  readonly members: PoolMembers;
  readonly userPool: IUserPool;
}

function checkName(
  checks: Checks,
  property: string,
  name: string,
  { client, members, userPool }: Place,
): void {
  const known = [OWN_USERS, ...members.providers.map(({ providerName }) => providerName)];
  if (known.includes(name)) return;
  const meant = known.find((each) => each.toLowerCase() === name.toLowerCase());
  // An imported pool may have providers that this app does not know, but none that only looks like one that it does.
  if (meant === undefined && (!members.isOfThisApp || madeOtherwise(client, userPool).includes(name))) return;
  checks.fail({
    property,
    received: name,
    allowed: known.map((each) => JSON.stringify(each)).join(', '),
    remediation:
      meant === undefined
        ? `for a provider that is made elsewhere: OidcIdentityProvider.fromProviderName(${JSON.stringify(name)})`
        : `did you mean ${JSON.stringify(meant)}? Cognito tells letters from capitals`,
    see: apiPage('CreateUserPoolClient'),
  });
}

/** The names of the pool's providers that are made without the constructs of this package. */
function madeOtherwise(client: IConstruct, userPool: IUserPool): string[] {
  const scope = Construct.isConstruct(userPool) ? userPool : client;
  const poolId = resolveIn(scope, userPool.userPoolId);
  return client.node.root.node
    .findAll()
    .filter(
      (construct): construct is CognitoIdentityProvider =>
        TerraformResource.isTerraformResource(construct) &&
        construct.terraformResourceType === CognitoIdentityProvider.tfResourceType,
    )
    .filter((provider) => resolveIn(scope, provider.userPoolIdInput) === poolId)
    .map(({ providerNameInput }) => providerNameInput ?? '');
}
