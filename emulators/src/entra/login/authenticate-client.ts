import type { ApplicationRecord } from '../directory/application.js';
import type { Directory } from '../directory/directory.js';
import { digestSecret } from '../directory/secret.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import { refusals } from './refusals.js';

/** What a client proves itself by. */
interface ClientCredentials {
  readonly clientId: string;
  /** Undefined if the client brings an assertion. */
  readonly clientSecret: string | undefined;
}

/** The nil UUID (RFC 9562 §5.9). */
const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Authenticates the client and finds its principal in the tenant.
 *
 * @throws {LoginError}
 */
export function authenticateClient(
  { clientId, clientSecret }: ClientCredentials,
  directory: Directory,
  now: Date,
): ServicePrincipalRecord {
  if (clientId === NIL) throw refusals.noApplication(clientId);
  const application = directory.applicationByAppId(clientId.toLowerCase());
  if (!application) throw refusals.unknownClient(clientId, directory.displayName);
  if (clientSecret === undefined) throw refusals.assertion();
  checkSecret(application, clientSecret, now);
  const record = directory.servicePrincipalByAppId(application.application.appId);
  if (!record) throw refusals.noServicePrincipal(clientId, directory.tenantId);
  if (!record.principal.accountEnabled)
    throw refusals.disabledClient(clientId, directory.publishedBy(record).displayName);
  return record;
}

function checkSecret({ application, secretDigests }: ApplicationRecord, secret: string, now: Date): void {
  const digest = digestSecret(secret);
  const credential = application.passwordCredentials.find(({ keyId }) => secretDigests[keyId] === digest);
  if (!credential || new Date(credential.startDateTime) > now) throw refusals.wrongSecret(application.appId);
  if (new Date(credential.endDateTime) <= now) throw refusals.expiredSecret(application.appId);
}
