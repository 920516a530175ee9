import { reference, text } from '../../shape/index.js';

/** A service principal, of this stack or imported. */
export interface IServicePrincipal {
  readonly objectId: string;
}

export const PRINCIPAL = reference<IServicePrincipal>(
  'a service principal: new ServicePrincipal(…), or { objectId } of one that exists',
  { objectId: text() },
  () => ({ objectId: text().standIn() }),
);
