import type { JsonWebKey } from 'node:crypto';
import type { Service } from '../../../emulators/src/core/service.js';

export type PublishedKey = JsonWebKey & { readonly kid?: string };

/** A service that keeps one of everything, and what it answers. */
export interface Kept {
  readonly service: Service;
  /** Has a fresh service of the same operator asked from now on. */
  renew(): void;
  /** The answers to all that can be asked without changing anything. */
  ask(): Promise<readonly unknown[]>;
  readonly tokens?: {
    issue(): Promise<string>;
    published(): Promise<readonly PublishedKey[]>;
  };
}
