import { itemCount, type Rule, textLength } from '../../validation/index.js';
import { httpsUrl } from '../../uri/https-url.js';
import { graphPage, platformPage } from '../pages.js';

export const DESCRIPTION = textLength(1, 1024, graphPage('application'));

/** The caller is the 100th. */
export const OWNERS = itemCount(0, 99, platformPage('supported-accounts-validation'));

/** A text that Graph has no limit for. */
export const SOME_TEXT: Rule = {
  allowed: 'a text; leave the property out for none',
  see: graphPage('application'),
  accepts: (text) => text.trim() !== '',
};

/** A page that people are sent to. */
export const PAGE_URL: Rule = {
  allowed: 'an http or https URL',
  see: graphPage('informationalurl'),
  accepts: (url) => /^https?:\/\/[^\s/]/.test(url) && URL.canParse(url),
};

const HTTPS = httpsUrl({ query: true, see: graphPage('webapplication') });

/** Where Entra tells an application that somebody signed out. Graph refuses http, which the provider lets through. */
export const LOGOUT_URL: Rule = {
  allowed: `${HTTPS.allowed}, at most 255 characters`,
  see: graphPage('webapplication'),
  accepts: (url) => url.length <= 255 && HTTPS.accepts(url),
};

export const TOKEN_VERSION: Rule<number> = {
  allowed: '1 or 2',
  see: graphPage('apiapplication'),
  accepts: (version) => version === 1 || version === 2,
};
