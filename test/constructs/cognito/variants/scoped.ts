import { Construct } from 'constructs';
import type { Variant } from '../../../support/variant.js';
import { slugOf } from './ground.js';

/** A variant that is declared in any scope. */
export interface ScopedVariant extends Omit<Variant, 'declare'> {
  declare(scope: Construct, updated: boolean): void;
}

/** Gives each variant a scope of its own, so that they can live side by side. */
export const scoped = (variants: readonly ScopedVariant[]): Variant[] =>
  variants.map((variant) => ({
    ...variant,
    declare: (stack, updated) => variant.declare(new Construct(stack, slugOf(variant.name)), updated),
  }));
