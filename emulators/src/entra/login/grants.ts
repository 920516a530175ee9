import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import type { Form } from '../../oauth/form.js';
import { signToken } from '../../oauth/jwt.js';
import { Steps } from '../../oauth/steps.js';
import type { Granted } from '../../oauth/token-endpoint.js';
import type { Directory } from '../directory/directory.js';
import { prepareToken } from './access-token.js';
import { authenticateClient } from './authenticate-client.js';
import { cloudOf } from './clouds.js';
import { grantedRoles } from './granted-roles.js';
import type { IssuerKeys } from './issuer-keys.js';
import { refusals } from './refusals.js';
import { resolveResource } from './resolve-resource.js';
import { findTenant } from './tenant.js';
import { tokenAnswer } from './token-answer.js';
import { credentialsIn, required, resourceAskedFor, type EndpointVersion } from './token-request.js';

/** What a grant is asked for, and with what. */
export interface Asked {
  readonly grantType: string;
  readonly form: Form;
  readonly incoming: Incoming;
  /** What the path names as the tenant. */
  readonly segment: string;
  readonly version: EndpointVersion;
  readonly context: CloudContext;
  readonly directory: Directory;
  readonly keys: IssuerKeys;
}

/**
 * A service asks in its own name.
 *
 * @see https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
const clientCredentials = Steps.from<Asked>()
  .learn('credential', ({ form, incoming }) => {
    const { id, secret, assertion } = credentialsIn(form, incoming.headers.get('authorization'));
    return {
      credentials: {
        clientId: id ?? required(form, 'client_id'),
        clientSecret: secret,
        clientAssertion: assertion,
      },
    };
  })
  .learn('scope', ({ form, version }) => ({ resourceName: resourceAskedFor(form, version) }))
  .learn('tenant', ({ segment, directory, incoming }) => {
    const tenant = findTenant(segment, directory, cloudOf(incoming.host));
    if (tenant.isShared)
      throw tenant.segment === 'organizations' ? refusals.noTenant() : refusals.sharedTenant();
    return { cloud: tenant.cloud };
  })
  .learn('client authentication', async ({ credentials, incoming, directory, cloud, context }) => {
    const now = context.clock.now();
    const ownHosts = [incoming.url.host, new URL(context.httpsEndpoint()).host];
    return {
      now,
      client: await authenticateClient(credentials, { directory, cloud, ownHosts, context, now }),
    };
  })
  .learn('resource', ({ resourceName, directory, cloud, context }) => ({
    resource: resolveResource(resourceName, directory, [
      `https://${cloud.graphHost}`,
      context.httpsEndpoint(),
    ]),
  }))
  .learn('roles', ({ client, resource, directory }) => ({
    roles: grantedRoles(client.record, resource, directory),
  }))
  .learn('access token', async ({ client, resource, roles, directory, cloud, keys, now, context }) => {
    const key = await keys.signing();
    const prepared = prepareToken({ client, resource, roles, tenantId: directory.tenantId, cloud }, key, now);
    return { prepared, accessToken: await signToken(prepared.token, key, context.faults) };
  })
  .learn('answer', ({ version, prepared, accessToken, resource }) => ({
    answer: tokenAnswer(version, prepared, accessToken, resource),
  }));

/** The grants of the sign-in service, by `grant_type`. */
export const grants: ReadonlyMap<string, Steps<Asked, Granted>> = new Map<string, Steps<Asked, Granted>>([
  ['client_credentials', clientCredentials],
]);
