import type { CloudContext } from '../../core/context.js';
import type { ApplicationRecord } from '../directory/application.js';
import type { Directory } from '../directory/directory.js';
import { digestSecret } from '../directory/secret.js';
import type { ServicePrincipalRecord } from '../directory/service-principal.js';
import { checkCertificateAssertion } from './certificate-assertion.js';
import type { Cloud } from './clouds.js';
import { readClientAssertion } from './client-assertion.js';
import { checkFederatedAssertion } from './federated-assertion.js';
import { refusals } from './refusals.js';
import { meansTokenEndpoint } from './token-audience.js';

/** What a client proves itself by: a secret, or an assertion. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly clientAssertion: string | undefined;
}

/** Where a client proves itself, and when. */
export interface Surroundings {
  readonly directory: Directory;
  readonly cloud: Cloud;
  /** Hosts under which the local cloud itself is reached, with their ports. */
  readonly ownHosts: readonly string[];
  readonly context: Pick<CloudContext, 'readIssuerDocument'>;
  readonly now: Date;
}

/** A client that has proved who it is. */
export interface AuthenticatedClient {
  readonly record: ServicePrincipalRecord;
  /**
   * By what: a secret is `1`, a certificate or another assertion `2`.
   *
   * @see https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference (`azpacr`)
   */
  readonly method: '1' | '2';
}

/** The nil UUID (RFC 9562 §5.9). */
const NIL = '00000000-0000-0000-0000-000000000000';

/**
 * Authenticates the client and finds its principal in the tenant.
 *
 * @throws {LoginError}
 */
export async function authenticateClient(
  credentials: ClientCredentials,
  surroundings: Surroundings,
): Promise<AuthenticatedClient> {
  const { clientId, clientAssertion } = credentials;
  const { directory } = surroundings;
  if (clientId === NIL) throw refusals.noApplication(clientId);
  const application = directory.applicationByAppId(clientId.toLowerCase());
  if (!application) throw refusals.unknownClient(clientId, directory.displayName);
  if (clientAssertion === undefined) checkSecret(application, credentials, surroundings);
  else await checkAssertion(application, clientAssertion, surroundings);
  const record = directory.servicePrincipalByAppId(application.application.appId);
  if (!record) throw refusals.noServicePrincipal(clientId, directory.tenantId);
  if (!record.principal.accountEnabled)
    throw refusals.disabledClient(clientId, directory.publishedBy(record).displayName);
  return { record, method: clientAssertion === undefined ? '1' : '2' };
}

function checkSecret(
  { application, secretDigests }: ApplicationRecord,
  { clientSecret = '' }: ClientCredentials,
  { now }: Surroundings,
): void {
  const digest = digestSecret(clientSecret);
  const credential = application.passwordCredentials.find(({ keyId }) => secretDigests[keyId] === digest);
  if (!credential || new Date(credential.startDateTime) > now) throw refusals.wrongSecret(application.appId);
  if (new Date(credential.endDateTime) <= now) throw refusals.expiredSecret(application.appId);
}

/** One that the client made itself, or one of another issuer, whose name is an address. */
async function checkAssertion(
  { application, federatedCredentials }: ApplicationRecord,
  text: string,
  { directory, cloud, ownHosts, context, now }: Surroundings,
): Promise<void> {
  const assertion = readClientAssertion(text);
  if (URL.canParse(assertion.issuer))
    return checkFederatedAssertion(assertion, federatedCredentials, context, now);
  const isAudience = (audience: string) => meansTokenEndpoint(audience, directory, cloud, ownHosts);
  checkCertificateAssertion(assertion, application, isAudience, now);
}
