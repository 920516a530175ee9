import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import { signToken } from '../../oauth/jwt.js';
import type { Directory } from '../directory/directory.js';
import { prepareToken, type PreparedToken } from './access-token.js';
import { authenticateClient } from './authenticate-client.js';
import { grantedRoles } from './granted-roles.js';
import type { IssuerKeys } from './issuer-keys.js';
import { refusals } from './refusals.js';
import { resolveResource, type RequestedResource } from './resolve-resource.js';
import { findTenant } from './tenant.js';
import { readTokenRequest, type EndpointVersion } from './token-request.js';

/** The token endpoint, for the client credentials grant (RFC 6749 §4.4). */
export class TokenEndpoint {
  constructor(
    private readonly context: CloudContext,
    private readonly directory: Directory,
    private readonly keys: IssuerKeys,
  ) {}

  /**
   * @param segment what the path names as the tenant
   * @throws LoginError
   */
  async issue(
    incoming: Incoming,
    segment: string,
    version: EndpointVersion,
  ): Promise<Record<string, unknown>> {
    const request = readTokenRequest(incoming, version);
    const tenant = findTenant(segment, this.directory);
    if (tenant.isShared) throw tenant.segment === 'common' ? refusals.sharedTenant() : refusals.noTenant();
    const now = this.context.clock.now();
    const client = authenticateClient(request, this.directory, now);
    const resource = resolveResource(request.resource, this.directory, this.context.httpsEndpoint());
    const roles = grantedRoles(client, resource, this.directory);
    const { tenantId } = this.directory;
    const key = await this.keys.signing();
    const prepared = prepareToken({ client, resource, roles, tenantId }, key, now);
    const accessToken = await signToken(prepared.token, key, this.context.seams);
    return version === 'v1.0' ? answerV1(prepared, accessToken, resource) : answerV2(prepared, accessToken);
  }
}

/** Entra says a second less than the token has. */
const remaining = ({ lifetime }: PreparedToken): number => lifetime - 1;

const answerV2 = (prepared: PreparedToken, accessToken: string): Record<string, unknown> => ({
  token_type: 'Bearer',
  expires_in: remaining(prepared),
  ext_expires_in: remaining(prepared),
  access_token: accessToken,
});

/** Version 1.0 writes its numbers as strings. */
const answerV1 = (
  prepared: PreparedToken,
  accessToken: string,
  { name }: RequestedResource,
): Record<string, unknown> => ({
  token_type: 'Bearer',
  expires_in: String(remaining(prepared)),
  ext_expires_in: String(remaining(prepared)),
  expires_on: String(prepared.token.claims.exp),
  not_before: String(prepared.token.claims.nbf),
  resource: name,
  access_token: accessToken,
});
