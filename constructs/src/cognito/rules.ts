import { itemCount, pattern, textLength, type Rule } from '../validation/index.js';

const API = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference';
const GUIDE = 'https://docs.aws.amazon.com/cognito/latest/developerguide';
const CREATE_CLIENT = `${API}/API_CreateUserPoolClient.html`;
const CREATE_SERVER = `${API}/API_CreateResourceServer.html`;
const SCOPE = `${API}/API_ResourceServerScopeType.html`;

export const POOL_ID = pattern(
  /^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]+$/,
  'the id of a user pool, <region>_<letters and digits>',
  `${API}/API_DescribeUserPool.html`,
);

export const REGION = pattern(
  /^[a-z]{2}(?:-[a-z]+)+-\d$/,
  'a region such as eu-west-1',
  'https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html',
);

export const POOL_NAME = pattern(
  /^[\w \t\n\v\f\r+=,.@-]{1,128}$/,
  '1 to 128 ASCII letters, digits, white space and any of _ + = , . @ -',
  `${API}/API_CreateUserPool.html`,
);

export const CLIENT_NAME = pattern(
  /^[\w \t\n\v\f\r+=,.@-]{1,128}$/,
  '1 to 128 ASCII letters, digits, white space and any of _ + = , . @ -',
  CREATE_CLIENT,
);

export const SERVER_IDENTIFIER = pattern(
  /^[\x21\x23-\x5B\x5D-\x7E]{1,256}$/,
  '1 to 256 printable ASCII characters, without space, " and \\',
  CREATE_SERVER,
);

export const SERVER_NAME = pattern(
  /^[\w \t\n\v\f\r+=,.@-]{1,256}$/,
  '1 to 256 ASCII letters, digits, white space and any of _ + = , . @ -',
  CREATE_SERVER,
);

export const SCOPE_NAME = pattern(
  /^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]{1,256}$/,
  '1 to 256 printable ASCII characters, without space, ", \\ and /',
  SCOPE,
);

export const SCOPE_DESCRIPTION = textLength(1, 256, SCOPE);

/** `identifier/name`, as a client's `allowed_oauth_scopes` lists it. */
export const SCOPE_REFERENCE: Rule = {
  ...textLength(1, 256, CREATE_CLIENT),
  allowed: 'identifier and scope name together, with the / between them, at most 256 characters',
};

export const ONE_SERVER_OF_AN_IDENTIFIER = {
  allowed: 'an identifier that no other resource server of the pool has',
  see: CREATE_SERVER,
};

export const SCOPES_PER_SERVER = itemCount(0, 100, CREATE_SERVER);
export const SCOPES_PER_CLIENT = itemCount(1, 50, CREATE_CLIENT);
export const CALLBACK_URLS = itemCount(1, 100, CREATE_CLIENT);
export const LOGOUT_URLS = itemCount(0, 100, CREATE_CLIENT);

export const DOMAIN_PREFIX = pattern(
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  '1 to 63 lowercase letters, digits and hyphens, no hyphen first or last',
  `${API}/API_CreateUserPoolDomain.html`,
);

export const DOMAIN_BASE_URL = pattern(
  /^https:\/\/[a-z0-9.-]+$/,
  'https://<host>, without a path and a slash at the end',
  `${GUIDE}/cognito-user-pools-assign-domain.html`,
);

const RESERVED_WORDS = ['aws', 'amazon', 'cognito'];

/** Reserved words are refused for certain between hyphens; reports differ on words that only contain one. */
export const DOMAIN_PREFIX_WORDS: Rule = {
  allowed: `no part between hyphens that is ${RESERVED_WORDS.join(', ')}: Cognito reserves these words`,
  see: `${GUIDE}/cognito-user-pools-assign-domain-prefix.html`,
  accepts: (prefix) => !prefix.split('-').some((part) => RESERVED_WORDS.includes(part)),
};

/** The reserved word that a prefix contains, if any. */
export function reservedWordIn(prefix: string): string | undefined {
  return RESERVED_WORDS.find((word) => prefix.includes(word));
}

export const CUSTOM_SCOPE: Rule = {
  allowed: 'scopes of resource servers alone: the client-credentials grant has no user to describe',
  see: CREATE_CLIENT,
  accepts: (scope) => scope.includes('/'),
};

export const KNOWN_SCOPE: Rule = {
  allowed:
    'identifier/name of a resource server, or one of openid, email, phone, profile, aws.cognito.signin.user.admin',
  see: `${GUIDE}/cognito-user-pools-define-resource-servers.html`,
  accepts: (scope) => scope.includes('/'),
};

export const IDENTITY_PROVIDERS: Rule<readonly unknown[]> = {
  allowed: "at least one; 'COGNITO' stands for the pool's own users",
  see: CREATE_CLIENT,
  accepts: (providers) => providers.length > 0,
};

/** What a machine client cannot have. */
export const NO_USERS = { allowed: 'nothing: a machine signs in nobody', see: CREATE_CLIENT };

/** What a public client cannot have. */
export const CONFIDENTIAL = { allowed: 'nothing, but for a client that has a secret', see: CREATE_CLIENT };

export const ONE_CLIENT_OF_A_NAME = {
  allowed: 'a name that no other client of the pool has: consoles and logs show clients by name',
  see: CREATE_CLIENT,
};

/** A secret that was made to be read by nobody is a client that nobody can use. */
export const READABLE_SECRET = {
  allowed: 'somebody who can read the secret',
  mend: "give it a SecretsManagerSink, hand on clientSecret in a sensitive output, or say secretSink: 'unread'",
  see: `${GUIDE}/user-pool-settings-client-apps.html`,
};
