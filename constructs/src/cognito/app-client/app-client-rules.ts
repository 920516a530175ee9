import { itemCount, pattern, type Rule } from '../../validation/index.js';
import { apiPage, guidePage } from '../pages.js';

export const CLIENT_NAME = pattern(
  /^[\w \t\n\v\f\r+=,.@-]{1,128}$/,
  '1 to 128 ASCII letters, digits, white space and any of _ + = , . @ -',
  apiPage('CreateUserPoolClient'),
);

export const CLIENT_ID_TEXT = pattern(
  /^[\w+]{1,128}$/,
  'the id of a client: 1 to 128 ASCII letters, digits and any of _ +',
  apiPage('DescribeUserPoolClient'),
);

export const SCOPES_PER_CLIENT = itemCount(1, 50, apiPage('CreateUserPoolClient'));

export const CALLBACK_URLS = itemCount(1, 100, apiPage('CreateUserPoolClient'));

export const LOGOUT_URLS = itemCount(0, 100, apiPage('CreateUserPoolClient'));

export const CUSTOM_SCOPE: Rule = {
  allowed: 'scopes of resource servers alone: the client-credentials grant has no user to describe',
  see: apiPage('CreateUserPoolClient'),
  accepts: (scope) => scope.includes('/'),
};

export const KNOWN_SCOPE: Rule = {
  allowed:
    'identifier/name of a resource server, or one of openid, email, phone, profile, aws.cognito.signin.user.admin',
  see: guidePage('cognito-user-pools-define-resource-servers'),
  accepts: (scope) => scope.includes('/'),
};

export const IDENTITY_PROVIDERS: Rule<readonly unknown[]> = {
  allowed: "at least one; 'COGNITO' stands for the pool's own users",
  see: apiPage('CreateUserPoolClient'),
  accepts: (providers) => providers.length > 0,
};

/** What a machine client cannot have. */
export const NO_USERS = {
  allowed: 'nothing: a machine signs in nobody',
  see: apiPage('CreateUserPoolClient'),
};

/** What a client without OAuth cannot have. */
export const NO_OAUTH = {
  allowed: 'nothing: people sign in to it by the SDK alone',
  see: guidePage('user-pool-settings-client-apps'),
};

/** What a client without OAuth needs. */
export const SDK_FLOWS: Rule<readonly unknown[]> = {
  allowed: 'at least one: there is no other way to sign in',
  see: guidePage('amazon-cognito-user-pools-authentication-flow-methods'),
  accepts: (flows) => flows.length > 0,
};

/** What a public client cannot have. */
export const CONFIDENTIAL = {
  allowed: 'nothing, but for a client that has a secret',
  see: apiPage('CreateUserPoolClient'),
};

export const ONE_CLIENT_OF_A_NAME = {
  allowed: 'a name that no other client of the pool has: consoles and logs show clients by name',
  see: apiPage('CreateUserPoolClient'),
};

/** A secret that was made to be read by nobody is a client that nobody can use. */
export const READABLE_SECRET = {
  allowed: 'somebody who can read the secret',
  remediation:
    "give it a SecretsManagerSink, hand on exportSecret() in a sensitive output, or say secretSink: 'unread'",
  see: guidePage('user-pool-settings-client-apps'),
};
