import type { Api, ApiReference, Permission } from '../../api/index.js';
import type { Duration } from '../../duration/duration.js';
import { DURATION } from '../../duration/duration-shape.js';
import { type ClientName, ISSUER_PROPS, type IssuerProps } from '../../issuer/issuer-props.js';
import { callback, flag, knownName, object, optional } from '../../shape/index.js';
import type { ClientCredential } from '../credentials/client-credential.js';
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
   * Who assigns roles to machine clients, which is the administrator's consent. `granted`: this stack, which takes
   * `AppRoleAssignment.ReadWrite.All`. `external`: an administrator, later; until then machine clients are refused.
   * @default 'granted'
   */
  readonly consent?: 'granted' | 'external';
  /**
   * Whether tokens are for those alone to whom a role of the API is assigned, people included.
   * @default true
   */
  readonly assignmentRequired?: boolean;
  /**
   * The value of the role that stands for a permission, of imported APIs too. Never the value of a scope of the same
   * API.
   * @default - the permission's name and `.all`
   */
  readonly roleValue?: (permission: Permission) => string;
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
  assignmentRequired: optional(flag()),
  roleValue: optional(callback('a function of a permission, such as ({ name }) => `${name}.all`')),
  secretLifetime: optional(DURATION),
  credential: optional(callback('a function of a client that returns a ClientCredential, or nothing')),
});
