import { itemCount, pattern, type Rule, textLength, utf8Length } from '../../validation/index.js';
import { apiPage } from '../pages.js';

export const SERVER_IDENTIFIER = pattern(
  /^[\x21\x23-\x5B\x5D-\x7E]{1,256}$/,
  '1 to 256 printable ASCII characters, without space, " and \\',
  apiPage('CreateResourceServer'),
);

export const SERVER_NAME = pattern(
  /^[\w \t\n\v\f\r+=,.@-]{1,256}$/,
  '1 to 256 ASCII letters, digits, white space and any of _ + = , . @ -',
  apiPage('CreateResourceServer'),
);

export const SCOPE_NAME = pattern(
  /^[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]{1,256}$/,
  '1 to 256 printable ASCII characters, without space, ", \\ and /',
  apiPage('ResourceServerScopeType'),
);

export const SCOPE_DESCRIPTION = utf8Length(1, 256, apiPage('ResourceServerScopeType'));

export const ONE_SERVER_OF_AN_IDENTIFIER = {
  allowed: 'an identifier that no other resource server of the pool has',
  see: apiPage('CreateResourceServer'),
};

export const SCOPES_PER_SERVER = itemCount(0, 100, apiPage('CreateResourceServer'));

/** `identifier/name`, as a client's `allowed_oauth_scopes` lists it. */
export const SCOPE_REFERENCE: Rule = {
  ...textLength(1, 256, apiPage('CreateUserPoolClient')),
  allowed: 'identifier and scope name together, with the / between them, at most 256 characters',
};
