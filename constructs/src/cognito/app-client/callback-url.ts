import { Token } from 'cdktf';
import {
  hasCommonScheme,
  type IssuerRules,
  redirectUri,
  type UserClientKind,
} from '../../uri/redirect-uri.js';
import type { Checks, Rule } from '../../validation/index.js';

/** Cognito's own rules for callback and logout URLs. */
const COGNITO: IssuerRules = {
  longest: 1024,
  loopback: ['localhost', '127.0.0.1', '[::1]'],
  see: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html',
};

/** A URL that Cognito may send people of a client back to. */
export function callbackUrl(kind: UserClientKind): Rule {
  return redirectUri(kind, COGNITO);
}

/** Checks a list of such URLs, and warns of what Cognito takes and others may make use of. */
export function checkCallbackUrls(
  checks: Checks,
  property: string,
  urls: readonly string[] | undefined,
  kind: UserClientKind,
): void {
  const rule = callbackUrl(kind);
  checks.each(property, urls, rule).unique(property, urls ?? []);
  if (Token.isUnresolved(urls)) return;
  urls?.forEach((url, index) => {
    if (Token.isUnresolved(url) || !rule.accepts(url)) return;
    if (url.includes('*')) {
      checks.warn(
        `${property}[${index}] has a *, which Cognito compares as it is: it stands for nothing else.`,
      );
    }
    if (hasCommonScheme(url)) {
      checks.warn(
        `${property}[${index}] has a scheme that any other application may have too: put your domain into it, as in com.example.app (RFC 8252, section 8.4).`,
      );
    }
  });
}
