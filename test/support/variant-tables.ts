import { appClientVariants } from '../constructs/cognito/variants/app-clients.js';
import { domainVariants } from '../constructs/cognito/variants/domains.js';
import { identityProviderVariants } from '../constructs/cognito/variants/identity-providers.js';
import { resourceServerVariants } from '../constructs/cognito/variants/resource-servers.js';
import { secretVariants } from '../constructs/cognito/variants/secrets.js';
import { sdkClientVariants } from '../constructs/cognito/variants/sdk-clients.js';
import { userPoolVariants } from '../constructs/cognito/variants/user-pools.js';
import type { Variant } from './variant.js';

/** Every way in which teams set up an issuer on Cognito, in one table for each kind of thing. */
export const variantTables: readonly (readonly Variant[])[] = [
  userPoolVariants,
  domainVariants,
  resourceServerVariants,
  appClientVariants,
  identityProviderVariants,
  secretVariants,
  sdkClientVariants,
];
