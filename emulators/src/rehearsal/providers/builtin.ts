/** The provider that is part of Terraform: it needs no configuration and asks nobody. */
export interface BuiltinSession {
  readonly kind: 'terraform';
}

export const BUILTIN: BuiltinSession = { kind: 'terraform' };
