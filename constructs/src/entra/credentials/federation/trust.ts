import type { Credential } from '@oauth-issuers/manifest';
import type { Checks } from '../../../validation/index.js';

/** Where a workload finds its assertion, as a manifest says it. */
export type AssertionReference = Extract<Credential, { kind: 'federated' }>['assertion'];

/** Whose tokens stand in for a credential. */
export interface Trust {
  /** `iss` of those tokens, character for character. */
  readonly issuer: string;
  /** `sub` of those tokens, character for character; absent where an expression says it. */
  readonly subject?: string | undefined;
  /** What their claims match. */
  readonly expression?: string | undefined;
  /** Where a workload of this kind finds its token. */
  readonly assertion: AssertionReference;
  /** Checks what it was made of; issuer, subject and expression themselves aside. */
  readonly check?: ((checks: Checks, place: string) => void) | undefined;
}

/** A text as a comparand of the expression language, which has no way to write the quote that ends one. */
export const comparand = (text: string): string => `'${text}'`;

/** The expression for a subject. */
export const subjectMatches = (pattern: string): string => `claims['sub'] matches ${comparand(pattern)}`;
