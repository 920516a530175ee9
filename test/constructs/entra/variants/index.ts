import { accessVariants } from './access.js';
import { clientVariants } from './clients.js';
import { credentialVariants } from './credentials.js';
import type { EntraVariant } from './entra-variant.js';
import { issuerVariants } from './issuers.js';
import { registrationVariants } from './registrations.js';

/** Every way in which teams set up a tenant, in one table for each kind of thing. */
export const entraVariantTables: readonly (readonly EntraVariant[])[] = [
  registrationVariants,
  clientVariants,
  accessVariants,
  credentialVariants,
  issuerVariants,
];
