import { DURATION } from '../../duration/duration-shape.js';
import { SECRET_SINK, type SecretSink } from '../../secrets/secret-sink.js';
import {
  anyOf,
  byType,
  flag,
  instanceOf,
  knownName,
  list,
  object,
  optional,
  text,
  textList,
} from '../../shape/index.js';
import { OVERRIDES } from '../../terraform/overrides.js';
import { USER_POOL_DOMAIN } from '../domain/user-pool-domain-reference.js';
import { OAuthScope } from '../resource-server/oauth-scope.js';
import { USER_POOL } from '../user-pool/user-pool-reference.js';
import { APP_CLIENT_KINDS } from './app-client-kind.js';
import type { AppClientProps } from './app-client-props.js';
import type { AuthFlow } from './auth-flow.js';
import type { AttributeName } from './client-attributes.js';
import { CLIENT_IDENTITY_PROVIDER } from './client-identity-provider.js';
import type { RefreshTokenRotation } from './refresh-token-rotation.js';
import { LIFETIMES } from './token-lifetimes.js';

export const OAUTH_SCOPE = instanceOf(
  OAuthScope,
  "a scope: OAuthScope.OPENID, server.scope('read') or OAuthScope.custom('orders/read')",
  () => OAuthScope.custom(text().standIn()),
);

const URLS = textList(text(), "a list of URLs, such as ['https://shop.example.com/']");

/** Clients of any kind; which properties go with a kind is for the checks to say. */
export const APP_CLIENT = anyOf<AppClientProps>({
  userPool: USER_POOL,
  clientName: text(),
  kind: knownName(APP_CLIENT_KINDS),
  scopes: optional(list(OAUTH_SCOPE)),
  userPoolDomain: optional(USER_POOL_DOMAIN),
  tokenRevocation: optional(flag()),
  hideUnknownUsers: optional(flag()),
  adoptedClientId: optional(text()),
  overrides: optional(OVERRIDES),
  lifetimes: optional(LIFETIMES),
  secretSink: optional(byType<SecretSink | 'unread'>({ object: SECRET_SINK, string: knownName(['unread']) })),
  callbackUrls: optional(URLS),
  logoutUrls: optional(URLS),
  defaultRedirectUri: optional(text()),
  identityProviders: optional(
    list(CLIENT_IDENTITY_PROVIDER, "a list of identity providers, such as ['COGNITO']"),
  ),
  refreshTokenRotation: optional(
    byType<boolean | RefreshTokenRotation>({
      boolean: flag(),
      object: object<RefreshTokenRotation>({ gracePeriod: optional(DURATION) }),
    }),
  ),
  authSession: optional(DURATION),
  authFlows: optional(textList(text<AuthFlow>())),
  readAttributes: optional(textList(text<AttributeName>())),
  writeAttributes: optional(textList(text<AttributeName>())),
  propagateUserContext: optional(flag()),
});
