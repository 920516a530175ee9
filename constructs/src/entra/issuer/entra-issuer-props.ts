import { type Api, type Permission } from '../../api/index.js';
import { DURATION } from '../../duration/duration-shape.js';
import { type Duration } from '../../duration/duration.js';
import { APIS } from '../../issuer/api-shape.js';
import { callback, flag, knownName, object, optional, text } from '../../shape/index.js';

export interface EntraIssuerProps {
  /** What tells this issuer's applications from others of the tenant, such as `dev`: the start of their display names. */
  readonly name: string;
  /** Each becomes an app registration; their clients may use each other's permissions. */
  readonly apis: readonly Api[];
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
   * The value of the role that stands for a permission. Never the value of a scope of the same API.
   * @default - the permission's name and `.all`
   */
  readonly roleValue?: (permission: Permission) => string;
  /** 1 hour to 730 days. @default Duration.days(180) */
  readonly secretLifetime?: Duration;
  /**
   * Whether Terraform refuses to delete the applications (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

export const ENTRA_ISSUER = object<EntraIssuerProps>({
  name: text(),
  apis: APIS,
  consent: optional(knownName(['granted', 'external'])),
  assignmentRequired: optional(flag()),
  roleValue: optional(callback('a function of a permission, such as ({ name }) => `${name}.all`')),
  secretLifetime: optional(DURATION),
  protect: optional(flag()),
});
