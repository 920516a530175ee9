import { reference, text } from '../shape/index.js';
import { type IAppRegistration } from './app-registration.js';
import { type IServicePrincipal } from './service-principal.js';

/* What constructs of this folder take of each other. */

export const APPLICATION = reference<IAppRegistration>(
  'an app registration: new AppRegistration(…), or { applicationId, clientId } of one that exists',
  { applicationId: text(), clientId: text() },
  () => ({ applicationId: text().standIn(), clientId: text().standIn() }),
);

export const PRINCIPAL = reference<IServicePrincipal>(
  'a service principal: new ServicePrincipal(…), or { objectId } of one that exists',
  { objectId: text() },
  () => ({ objectId: text().standIn() }),
);
