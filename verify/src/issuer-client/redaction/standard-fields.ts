/**
 * Names of response header fields that HTTP and its extensions define: that a server sends one says nothing secret,
 * even where a secret is the same word.
 *
 * @see https://www.iana.org/assignments/http-fields/http-fields.xhtml
 */
export const STANDARD_FIELDS: ReadonlySet<string> = new Set(
  [
    'accept-ch accept-patch accept-post accept-ranges access-control-allow-credentials',
    'access-control-allow-headers access-control-allow-methods access-control-allow-origin',
    'access-control-expose-headers access-control-max-age age allow alt-svc authentication-info cache-control',
    'cache-status cdn-cache-control clear-site-data connection content-disposition content-encoding',
    'content-language content-length content-location content-range content-security-policy',
    'content-security-policy-report-only content-type cross-origin-embedder-policy cross-origin-opener-policy',
    'cross-origin-resource-policy date dpop-nonce etag expect-ct expires keep-alive last-modified link location',
    'nel origin-agent-cluster p3p permissions-policy pragma preference-applied priority proxy-authenticate',
    'proxy-authentication-info proxy-status ratelimit ratelimit-policy referrer-policy report-to',
    'reporting-endpoints retry-after server server-timing set-cookie strict-transport-security sunset',
    'timing-allow-origin trailer transfer-encoding upgrade vary via warning www-authenticate',
    'x-content-type-options x-dns-prefetch-control x-frame-options x-powered-by x-request-id x-xss-protection',
  ].flatMap((line) => line.split(' ')),
);
