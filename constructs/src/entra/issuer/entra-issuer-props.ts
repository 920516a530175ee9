import type { Api, ApiReference, Permission } from '../../api/index.js';
import type { Duration } from '../../duration/duration.js';
import { DURATION } from '../../duration/duration-shape.js';
import { type ClientName, ISSUER_PROPS, type IssuerProps } from '../../issuer/issuer-props.js';
import { byType, callback, flag, knownName, object, optional, record } from '../../shape/index.js';
import type { ClientCredential } from '../credentials/client-credential.js';
import { ASSIGNEE, type IPrincipal } from '../principals/service-principal-reference.js';
import type { IEntraApi } from './entra-api-reference.js';

export interface EntraIssuerProps extends IssuerProps {
  /** What tells this issuer's applications from others of the tenant, such as `dev`: the start of their display names. */
  readonly name: string;
  /** Each becomes an app registration; their clients may use each other's permissions. */
  readonly apis: readonly Api[];
  /**
   * APIs of the same tenant that are registered elsewhere: clients may use their permissions too, and `locate` says
   * where they are. Machines are assigned roles of them, and clients with users are pre-authorized there, for which
   * whoever deploys has to own their registrations.
   * @default - none
   */
  readonly importedApis?: readonly ApiReference[];
  /**
   * Where an imported API is registered: what another issuer's `api(name)` returns, or the ids of what exists already.
   * Ids of its scopes and roles follow from their names.
   * @default - none, so it has to be given where there are `importedApis`
   */
  readonly locate?: (api: ApiReference) => IEntraApi;
  /**
   * Who assigns roles to machine clients, which is the administrator's consent, and lets people in. `granted`: this
   * stack, which takes `AppRoleAssignment.ReadWrite.All`. `external`: an administrator, later; until then machine
   * clients are refused, and people where an assignment is required.
   * @default 'granted'
   */
  readonly consent?: 'granted' | 'external';
  /**
   * Which people are let in where an assignment is required, by a name of your own: groups and users, each with no role
   * but access. `everyone`: all people of the tenant, and so no assignment is required. It has to be said where clients
   * with users use an API, since otherwise nobody could sign in; with external consent an administrator decides it.
   * @default - nobody
   * @see https://learn.microsoft.com/entra/identity-platform/howto-restrict-your-app-to-a-set-of-users
   */
  readonly people?: 'everyone' | Readonly<Record<string, IPrincipal>>;
  /**
   * Whether tokens are for those alone to whom a role of the API is assigned, people included.
   * @default - true, unless `people` is `everyone`
   */
  readonly assignmentRequired?: boolean;
  /**
   * The value of the role that stands for a permission, of imported APIs too. Never the value of a scope of the same
   * API.
   * @default - the permission's name and `.all`
   */
  readonly roleValue?: (permission: Permission) => string;
  /**
   * The id of the scope or the role that stands for a permission, to adopt one that exists. Nothing for the usual one.
   * @default - a UUID of version 5, of the API's name, the kind and the permission
   */
  readonly permissionId?: (permission: Permission, kind: 'scope' | 'role') => string | undefined;
  /** 1 hour to 730 days. @default Duration.days(180) */
  readonly secretLifetime?: Duration;
  /**
   * By what a machine or web client proves itself; the others prove themselves by nothing.
   * @default - by a secret, as one for which it returns nothing
   */
  readonly credential?: (client: ClientName) => ClientCredential | undefined;
  /**
   * Whether Terraform refuses to delete the applications (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

/** What `locate` has to be, or there is nothing to grant. */
export const LOCATE =
  'a function of an API that says where it is registered, such as ({ name }) => other.api(name)';

export const ENTRA_ISSUER = object<EntraIssuerProps>({
  ...ISSUER_PROPS,
  locate: optional(callback(LOCATE)),
  consent: optional(knownName(['granted', 'external'])),
  people: optional(
    byType<'everyone' | Readonly<Record<string, IPrincipal>>>({
      string: knownName(['everyone']),
      object: record(ASSIGNEE, 'principals by names of your own: { staff: Group.fromObjectId(…) }'),
    }),
  ),
  assignmentRequired: optional(flag()),
  roleValue: optional(callback('a function of a permission, such as ({ name }) => `${name}.all`')),
  permissionId: optional(callback('a function of a permission and its kind that returns a UUID, or nothing')),
  secretLifetime: optional(DURATION),
  credential: optional(callback('a function of a client that returns a ClientCredential, or nothing')),
});

/** Whether tokens are only for whom a role is assigned. */
export const requiresAssignment = ({ people, assignmentRequired }: EntraIssuerProps): boolean =>
  assignmentRequired ?? people !== 'everyone';
