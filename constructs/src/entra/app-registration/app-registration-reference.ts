import { reference, text } from '../../shape/index.js';

/** An app registration, of this stack or imported. */
export interface IAppRegistration {
  /** `/applications/<object id>`, as Terraform's resources want it. */
  readonly applicationId: string;
  /** The application's identity in tokens. */
  readonly clientId: string;
}

export const APPLICATION = reference<IAppRegistration>(
  'an app registration: new AppRegistration(…), or { applicationId, clientId } of one that exists',
  { applicationId: text(), clientId: text() },
  () => ({ applicationId: text().standIn(), clientId: text().standIn() }),
);
