import { createCognito } from '../cognito/index.js';
import type { CloudContext } from '../core/context.js';
import type { Service } from '../core/service.js';
import { createEntra } from '../entra/index.js';
import { createSecretsManager } from '../secrets-manager/index.js';
import { createSts } from '../sts/index.js';
import { createUnserved } from '../unserved/index.js';

/** Every service of the local cloud, in the order in which they are asked. No service knows another. */
export const createServices = (context: CloudContext): readonly Service[] => [
  createCognito(context),
  createSecretsManager(context),
  createSts(context),
  createEntra(context),
  createUnserved(),
];
export { checkGraphPermissions } from '../entra/index.js';
