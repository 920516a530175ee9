import type { LocalCloud } from '@oauth-issuers/emulators';

/** A local cloud with stacks in it, and what they say of themselves. */
export interface Deployed {
  readonly cloud: LocalCloud;
  readonly outputsFile: string;
  /** Names of the stacks. */
  readonly stacks: readonly string[];
  /** Value of `ENVIRONMENTS` that they were synthesized with. */
  readonly environments: string;
  /** Where Terraform can go on: the cloud that it deployed to, or, after a rehearsal, an empty one. */
  readonly terraformCloud: () => Promise<LocalCloud>;
}
