import {
  AppRegistration,
  type AppRegistrationProps,
  permissionId,
  ServicePrincipal,
} from '@oauth-issuers/constructs';
import { Construct } from 'constructs';
import type { Variant } from '../../../support/variant.js';
import { slugOf } from '../../cognito/variants/ground.js';

/** A way in which a team sets up its tenant. */
export interface EntraVariant extends Variant {
  /** Why the local cloud cannot have it: it is about something of a tenant that this stack does not make. */
  readonly elsewhere?: string;
}

export const APPLICATION = 'azuread_application';
export const PRINCIPAL = 'azuread_service_principal';
export const ASSIGNMENT = 'azuread_app_role_assignment';
export const PRE_AUTHORIZED = 'azuread_application_pre_authorized';

/** Somebody of a tenant. */
export const SOMEBODY = '33333333-3333-4333-8333-333333333333';

const NOTED = new Map<string, Set<string>>();

/** The properties that variants made a construct with, by the construct. */
export const notedProperties = (construct: string): ReadonlySet<string> => NOTED.get(construct) ?? new Set();

/** Notes with what a variant makes a construct. */
export function noted<T extends object>(construct: string, props: T): T {
  const names = NOTED.get(construct) ?? new Set();
  for (const name of Object.keys(props)) names.add(name);
  NOTED.set(construct, names);
  return props;
}

export const scopeOf = (api: string, value: string) => ({
  id: permissionId(api, 'scope', value),
  value,
  description: `${api}: ${value}`,
});

export const roleOf = (api: string, value: string) => ({
  id: permissionId(api, 'role', value),
  value,
  description: `${api}: ${value}`,
});

/** A registration that can be deleted again. */
export function registered(
  scope: Construct,
  id: string,
  displayName: string,
  props: Partial<AppRegistrationProps> = {},
): AppRegistration {
  const all = { displayName, protect: false, ...props } as AppRegistrationProps;
  return new AppRegistration(scope, id, noted('AppRegistration', all));
}

/** An API with a scope and a role, and its presence in the tenant. */
export function orders(scope: Construct, displayName: string, props: Partial<AppRegistrationProps> = {}) {
  const application = registered(scope, 'api', `${displayName}: API`, {
    scopes: [scopeOf('orders', 'read'), scopeOf('orders', 'write')],
    appRoles: [
      roleOf('orders', 'read.all'),
      { ...roleOf('orders', 'reader'), allowedMemberTypes: ['Application', 'User'] },
    ],
    ...props,
  } as Partial<AppRegistrationProps>);
  const principal = new ServicePrincipal(
    scope,
    'principal',
    noted('ServicePrincipal', { application, assignmentRequired: true }),
  );
  return { application, principal };
}

/** A variant in a scope of its own. */
export function variant(
  name: string,
  declare: (scope: Construct, name: string, updated: boolean) => void,
  expected: Variant['expected'],
  options: Pick<EntraVariant, 'absent' | 'elsewhere'> = {},
): EntraVariant {
  return {
    name,
    declare: (stack, updated) => declare(new Construct(stack, slugOf(name)), name, updated),
    expected,
    ...options,
  };
}

/** A variant that is one registration: what it is declared with, and what of that a day later. */
export function registration(
  name: string,
  props: Partial<AppRegistrationProps>,
  then: Partial<AppRegistrationProps>,
  expected: Readonly<Record<string, unknown>>,
  options: { readonly absent?: readonly string[] } = {},
): EntraVariant {
  return variant(
    name,
    (scope, displayName, updated) =>
      void registered(scope, 'app', displayName, {
        ...props,
        ...(updated ? then : {}),
      } as Partial<AppRegistrationProps>),
    { [APPLICATION]: expected },
    options.absent && { absent: { [APPLICATION]: options.absent } },
  );
}
