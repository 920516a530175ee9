/**
 * Whether a URL may be sent to. On loopback too: what is proven here is what clients elsewhere rely on.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.2 on the token endpoint
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata on the issuer
 */
export const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
