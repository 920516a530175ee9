import type { ITerraformDependable } from 'cdktf';
import { reference, text } from '../../shape/index.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';

/** An identity provider of a pool, of this stack or imported. */
export interface IUserPoolIdentityProvider {
  /** As clients name it. */
  readonly providerName: string;
  /** What a client has to wait for before it may name the provider; absent for an imported one. */
  readonly resource?: ITerraformDependable;
  /** The pool that it is in, if known. */
  readonly userPool?: IUserPool | undefined;
}

export const IDENTITY_PROVIDER = reference<IUserPoolIdentityProvider>(
  'an identity provider, such as new OidcIdentityProvider(…)',
  { providerName: text() },
  () => ({ providerName: text().standIn() }),
);
