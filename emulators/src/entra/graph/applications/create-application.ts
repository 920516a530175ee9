import { randomUUID } from 'node:crypto';
import type { Application, ApplicationRecord } from '../../directory/application.js';
import type { JsonObject } from '../../json.js';
import { graphSecond, graphTicks } from '../../times.js';
import { created } from '../answer.js';
import { ownsByCreating } from '../authorize.js';
import type { Action, GraphAnswer, GraphCall } from '../call.js';
import { issuePassword, type IssuedPassword } from '../credentials/issue-password.js';
import { create } from '../edm/instance.js';
import { badRequest } from '../errors.js';
import { bound } from '../owners/references.js';
import { checkApplication } from '../rules/application.js';
import { derive } from './derive.js';
import { applicationTypeOf, presentApplication } from './representation.js';

/**
 * Registers an application. A caller that is an application itself becomes an owner only if it says so, or if it may
 * manage no others.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/application-post-applications
 */
export const createApplication: Action = (call) => registerApplication(call, null);

/** Registers an application under a key of its maker's choice, or none. */
export function registerApplication(call: GraphCall, uniqueName: string | null): GraphAnswer {
  const { passwordCredentials, ...given } = call.body;
  const passwords = readPasswords(passwordCredentials).map((password) => issuePassword(password, call.clock));
  const owners = new Set([...bound(call, 'owners'), ...ownsByCreating(call)]);
  const record: ApplicationRecord = {
    application: { ...register(call, given, passwords), uniqueName },
    owners: [...owners],
    secretDigests: Object.fromEntries(passwords.map(({ credential, digest }) => [credential.keyId, digest])),
    federatedCredentials: [],
  };
  call.directory.applications.set(record.application.id, record);
  return created(call, 'applications', {
    ...presentApplication(call, record.application),
    createdDateTime: graphTicks(call.clock.now()),
    passwordCredentials: passwords.map(({ credential, secretText }) => ({ ...credential, secretText })),
  });
}

function register(call: GraphCall, given: JsonObject, passwords: readonly IssuedPassword[]): Application {
  const now = call.clock.now();
  const requested = create<Application>(applicationTypeOf(call.version), given);
  const application: Application = {
    ...derive(requested, undefined, now),
    id: randomUUID(),
    appId: randomUUID(),
    createdDateTime: graphSecond(now),
    publisherDomain: call.directory.domain,
    passwordCredentials: passwords.map(({ credential }) => credential),
  };
  checkApplication(application, undefined, given, call.directory);
  return application;
}

function readPasswords(value: unknown): readonly JsonObject[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("Property 'passwordCredentials' must be a collection.");
  return value as readonly JsonObject[];
}
