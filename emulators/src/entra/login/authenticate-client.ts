import type { CloudContext } from '../../core/context.js';
import type { ApplicationRecord, KeyCredential, PasswordCredential } from '../directory/application.js';
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
  const record = directory.servicePrincipalByAppId(application.application.appId);
  const held = credentialsOf(application, record);
  if (clientAssertion === undefined) checkSecret(held, credentials, surroundings);
  else await checkAssertion(held, clientAssertion, surroundings);
  if (!record) throw refusals.noServicePrincipal(clientId, directory.tenantId);
  if (!record.principal.accountEnabled)
    throw refusals.disabledClient(clientId, directory.publishedBy(record).displayName);
  return { record, method: clientAssertion === undefined ? '1' : '2' };
}

/** By what a client can prove itself. */
interface HeldCredentials extends Pick<ApplicationRecord, 'federatedCredentials' | 'secretDigests'> {
  readonly appId: string;
  readonly passwordCredentials: readonly PasswordCredential[];
  readonly keyCredentials: readonly KeyCredential[];
}

/**
 * What the application has, and what its principal in the tenant has of its own.
 *
 * @see https://learn.microsoft.com/en-us/graph/api/serviceprincipal-addpassword
 */
function credentialsOf(
  { application, federatedCredentials, secretDigests }: ApplicationRecord,
  record: ServicePrincipalRecord | undefined,
): HeldCredentials {
  const { passwordCredentials = [], keyCredentials = [] } = record?.principal ?? {};
  return {
    appId: application.appId,
    passwordCredentials: [...application.passwordCredentials, ...passwordCredentials],
    keyCredentials: [...application.keyCredentials, ...keyCredentials],
    federatedCredentials,
    secretDigests: { ...secretDigests, ...record?.secretDigests },
  };
}

function checkSecret(
  { appId, passwordCredentials, secretDigests }: HeldCredentials,
  { clientSecret = '' }: ClientCredentials,
  { now }: Surroundings,
): void {
  const digest = digestSecret(clientSecret);
  const credential = passwordCredentials.find(({ keyId }) => secretDigests[keyId] === digest);
  if (!credential || new Date(credential.startDateTime) > now) throw refusals.wrongSecret(appId);
  if (new Date(credential.endDateTime) <= now) throw refusals.expiredSecret(appId);
}

/** One that the client made itself, or one of another issuer, whose name is an address. */
async function checkAssertion(
  held: HeldCredentials,
  text: string,
  { directory, cloud, ownHosts, context, now }: Surroundings,
): Promise<void> {
  const assertion = readClientAssertion(text);
  if (URL.canParse(assertion.issuer))
    return checkFederatedAssertion(assertion, held.federatedCredentials, context, now);
  const isAudience = (audience: string) => meansTokenEndpoint(audience, directory, cloud, ownHosts);
  checkCertificateAssertion(assertion, held, isAudience, now);
}
