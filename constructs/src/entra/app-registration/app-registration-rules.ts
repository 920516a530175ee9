import { itemCount, type Rule, textLength } from '../../validation/index.js';
import { platformPage } from '../pages.js';

export const DISPLAY_NAME = textLength(1, 120, platformPage('supported-accounts-validation'));

export const IDENTIFIER_URI: Rule = {
  allowed:
    'api:// or https://, at most 255 characters, without user name, wildcard, fragment, query or a slash at the end',
  see: platformPage('identifier-uri-restrictions'),
  accepts: (uri) => uri.length <= 255 && /^(?:api|https):\/\/(?![^/]*@)[^\s*#?]*[^\s*#?/]$/.test(uri),
};

export const REDIRECT_URIS = itemCount(0, 256, platformPage('reply-url'));

export const RESOURCES = itemCount(0, 50, platformPage('supported-accounts-validation'));
