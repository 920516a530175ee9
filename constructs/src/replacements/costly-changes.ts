import type { Checks } from '../validation/index.js';
import { type CostlyChange, replaced } from './costly-change.js';
import { COSTLY_ENTRA_CHANGES } from './costly-entra-changes.js';
import { COSTLY_CLIENT_CHANGES } from './costly-client-changes.js';

const USERS = 'every user of the pool';
const FEDERATED = 'the way in of every user who came by it';
const MEMBERS = 'the membership of every user in it';

/**
 * The changes that replace resources, or that are refused at apply: what to decide once. Everything else is an update
 * in place.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool
 */
export const COSTLY_CHANGES: readonly CostlyChange[] = [
  { ...pool('name', 'poolName', USERS), until: '6.6.0', warned: false },
  pool('username_attributes', 'signIn', USERS),
  pool('alias_attributes', 'signIn', USERS),
  pool('username_configuration', 'caseSensitive', USERS),
  { ...pool('schema', 'standardAttributes', 'any change, and adding one'), effect: 'refused' },
  { ...pool('schema', 'customAttributes', 'any change but adding one'), effect: 'refused' },
  replaced('aws_cognito_user_pool_domain', 'domain', 'prefix', 'the address of every endpoint'),
  replaced('aws_cognito_user_pool_domain', 'domain', 'domainName', 'the address of every endpoint'),
  replaced('aws_cognito_user_pool_domain', 'user_pool_id', 'userPool', 'the domain for up to an hour'),
  replaced('aws_cognito_identity_provider', 'provider_name', 'providerName', FEDERATED),
  replaced('aws_cognito_identity_provider', 'user_pool_id', 'userPool', FEDERATED),
  replaced('aws_cognito_user_group', 'name', 'groupName', MEMBERS),
  replaced('aws_cognito_user_group', 'user_pool_id', 'userPool', MEMBERS),
  replaced('aws_cognito_managed_login_branding', 'client_id', 'client', 'the style'),
  replaced('aws_cognito_managed_login_branding', 'asset', 'assets', 'the style for a moment'),
  ...COSTLY_CLIENT_CHANGES,
  ...COSTLY_ENTRA_CHANGES,
];

function pool(argument: string, property: string, costs: string): CostlyChange {
  return { ...replaced('aws_cognito_user_pool', argument, property, costs), warned: true };
}

/**
 * Warns a person who chose something that cannot be taken back, where the choice was not forced: properties that have
 * to be given say it in their documentation.
 */
export function warnOfCostlyChanges(checks: Checks, resource: string, props: object): void {
  const chosen = COSTLY_CHANGES.filter(
    (change) => change.warned && change.resource === resource && isGiven(props, change.property),
  );
  const sentences = [...new Map(chosen.map((change) => [change.property, sentence(change)])).values()];
  if (sentences.length > 0) checks.warn(`Decide these once. ${sentences.join(' ')}`);
}

function isGiven(props: object, property: string): boolean {
  return (props as Readonly<Record<string, unknown>>)[property] !== undefined;
}

function sentence({ resource, property, effect, costs }: CostlyChange): string {
  return effect === 'replaced'
    ? `A later change of ${property} replaces ${resource}, and loses ${costs}.`
    : `Of ${property}, ${costs} is refused at apply.`;
}
