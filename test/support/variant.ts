import type { TerraformStack } from 'cdktf';

/** One way in which a team sets up its issuer: what it declares, what must come of it, and what must not. */
export interface Variant {
  /** In a team's words, such as `sign-in by e-mail, TOTP required`. Unique. */
  readonly name: string;
  /**
   * Declares it in a stack that already has its provider.
   *
   * @param updated whether to declare what the team changes a day later: an update in place, with no replacement
   */
  declare(stack: TerraformStack, updated: boolean): void;
  /** By resource type: arguments that one resource of that type has, as Terraform JSON (partial match). */
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By resource type: arguments that no resource of that type has. A type with an empty list must not exist. */
  readonly absent?: Readonly<Record<string, readonly string[]>>;
  /** Whether it also goes through create, plan, update and destroy with the real Terraform and provider. @default false */
  readonly cycle?: boolean;
  /** The least provider version that knows its arguments, where that is above 5.100.0; such a variant cannot have a cycle. */
  readonly needsProvider?: string;
}
