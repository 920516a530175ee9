import type { Api } from '@oauth-issuers/constructs';
import { orders } from './orders.js';

/** Every API that is deployed. */
export const apis: readonly Api[] = [orders];
