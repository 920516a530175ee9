import { callback, reference, text } from '../shape/index.js';
import { type AppClient } from './app-client.js';
import { type IResourceServer } from './resource-server.js';
import { type IUserPool } from './user-pool.js';
import { type IUserPoolDomain } from './user-pool-domain.js';

/* What constructs of this folder take of each other. */

export const USER_POOL = reference<IUserPool>(
  'a user pool: new UserPool(…), UserPool.fromUserPoolId(…) or UserPool.fromUserPoolArn(…)',
  { userPoolId: text(), endpoint: text() },
  () => ({ userPoolId: text().standIn(), endpoint: text().standIn(), userPoolArn: text().standIn() }),
);

export const USER_POOL_DOMAIN = reference<IUserPoolDomain>(
  'a domain: new UserPoolDomain(…) or UserPoolDomain.fromBaseUrl(…)',
  { baseUrl: text() },
  () => ({ baseUrl: text().standIn() }),
);

export const RESOURCE_SERVER = reference<Pick<IResourceServer, 'identifier'>>(
  'a resource server: new ResourceServer(…), ResourceServer.fromAttributes(…) or ResourceServer.fromIdentifier(…)',
  { identifier: text() },
  () => ({ identifier: text().standIn() }),
);

/** A client that takes more scopes, so one of this app. */
export const GRANTEE = reference<Pick<AppClient, 'addScopes'>>(
  'a client of this app: new AppClient(…), or issuer.appClient(…)',
  { addScopes: callback('a method') },
  () => ({ addScopes: () => undefined }),
);

/** A client, where its id is all that matters. */
export const CLIENT_ID = reference<{ readonly clientId: string }>(
  'a client: new AppClient(…) or AppClient.fromAppClientId(…)',
  { clientId: text() },
  () => ({ clientId: text().standIn() }),
);
