import { randomUUID } from 'node:crypto';
import type { Application, ApplicationRecord } from '../../directory/application.js';
import type { JsonObject } from '../../json.js';
import { graphTime } from '../../times.js';
import { created } from '../answer.js';
import type { Action, GraphCall } from '../call.js';
import { issuePassword, type IssuedPassword } from '../credentials/issue-password.js';
import { create } from '../edm/instance.js';
import { badRequest } from '../errors.js';
import { boundOwners } from '../owners/references.js';
import { checkApplication } from '../rules/application.js';
import { derive } from './derive.js';
import { applicationTypeOf, presentApplication } from './representation.js';

/**
 * Registers an application. A caller that is an application itself becomes an owner only if it says so.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-post-applications
 */
export const createApplication: Action = (call) => {
  const { passwordCredentials, ...given } = call.body;
  const passwords = readPasswords(passwordCredentials).map((password) => issuePassword(password, call.clock));
  const record: ApplicationRecord = {
    application: register(call, given, passwords),
    owners: boundOwners(call),
    secretDigests: Object.fromEntries(passwords.map(({ credential, digest }) => [credential.keyId, digest])),
    federatedCredentials: [],
  };
  call.directory.applications.set(record.application.id, record);
  return created(call, 'applications', {
    ...presentApplication(call, record.application),
    passwordCredentials: passwords.map(({ credential, secretText }) => ({ ...credential, secretText })),
  });
};

function register(call: GraphCall, given: JsonObject, passwords: readonly IssuedPassword[]): Application {
  const requested = create<Application>(applicationTypeOf(call.version), given);
  const application: Application = {
    ...derive(requested, undefined),
    id: randomUUID(),
    appId: randomUUID(),
    createdDateTime: graphTime(call.clock.now()),
    publisherDomain: call.directory.domain,
    passwordCredentials: passwords.map(({ credential }) => credential),
  };
  checkApplication(application, undefined, call.directory);
  return application;
}

function readPasswords(value: unknown): readonly JsonObject[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("Property 'passwordCredentials' must be a collection.");
  return value as readonly JsonObject[];
}
