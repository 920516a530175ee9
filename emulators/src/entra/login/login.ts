import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import type { Directory } from '../directory/directory.js';
import { cached, uncached, type Document } from './answer.js';
import { cloudOf } from './clouds.js';
import { discoveryDocumentV1, discoveryDocumentV2 } from './discovery-document.js';
import { discoverInstance } from './instance-discovery.js';
import type { IssuerKeys } from './issuer-keys.js';
import { keysDocumentV1, keysDocumentV2 } from './keys-document.js';
import { describeError, LoginError } from './login-error.js';
import { refusals } from './refusals.js';
import { findTenant } from './tenant.js';
import { issueToken } from './token-endpoint.js';
import type { EndpointVersion } from './token-request.js';
import { userRealm } from './user-realm.js';

/** The sign-in service: discovery, keys and tokens, in versions 1.0 and 2.0. */
export class Login {
  constructor(
    private readonly context: CloudContext,
    private readonly directory: Directory,
    private readonly keys: IssuerKeys,
  ) {}

  async handle(incoming: Incoming): Promise<Response> {
    try {
      return await this.#answer(incoming);
    } catch (error) {
      if (!(error instanceof LoginError)) throw error;
      return uncached(describeError(error, incoming, this.context.clock.now()), error.status);
    }
  }

  async #answer(incoming: Incoming): Promise<Response> {
    const [tenant = '', ...rest] = incoming.url.pathname.split('/').slice(1);
    switch (rest.join('/')) {
      case 'oauth2/v2.0/token':
        return uncached(await this.#issue(incoming, tenant, 'v2.0'));
      case 'oauth2/token':
        return uncached(await this.#issue(incoming, tenant, 'v1.0'));
      default:
        if (incoming.method === 'GET' && rest.length === 2 && rest[0]?.toLowerCase() === 'userrealm')
          return uncached(userRealm(rest[1]!, this.directory, cloudOf(incoming.host)));
        return cached(await this.#document(tenant, rest.join('/'), incoming));
    }
  }

  #issue(incoming: Incoming, segment: string, version: EndpointVersion): Promise<Document> {
    const { context, directory, keys } = this;
    return issueToken({ context, directory, keys }, incoming, { segment, version });
  }

  #document(tenant: string, path: string, { method, host, url }: Incoming): Document | Promise<Document> {
    const find = () => findTenant(tenant, this.directory, cloudOf(host), 'invalid_tenant');
    if (method !== 'GET') throw refusals.unknownEndpoint(`${method} ${url.pathname}`);
    switch (path) {
      case 'v2.0/.well-known/openid-configuration':
        return discoveryDocumentV2(find());
      case '.well-known/openid-configuration':
        return discoveryDocumentV1(find());
      case 'discovery/v2.0/keys':
        return keysDocumentV2(this.keys, find());
      case 'discovery/keys':
        return keysDocumentV1(this.keys, find());
      case 'discovery/instance':
        return discoverInstance(url.searchParams);
      default:
        throw refusals.unknownEndpoint(url.pathname);
    }
  }
}
