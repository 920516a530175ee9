import { invalidParameter } from '../errors.js';
import type { ClientSettingsInput } from '../model/client-shapes.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Callback and logout URLs: absolute, without fragment, and https unless on loopback or of an app's own scheme. The
 * words are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2
 */
export function assertRedirectUris(settings: ClientSettingsInput): void {
  const { CallbackURLs: callbacks = [], LogoutURLs: logouts = [], DefaultRedirectURI } = settings;
  [...callbacks, ...logouts].forEach(assertRedirectUri);
  if (DefaultRedirectURI !== undefined && !callbacks.includes(DefaultRedirectURI)) {
    throw invalidParameter(
      `The default redirect URI ${DefaultRedirectURI} is not in the callback URIs list.`,
    );
  }
}

/**
 * Not measured: the reference of both lists says so.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
function assertRedirectUri(uri: string): void {
  if (!URL.canParse(uri)) throw invalidParameter(`${uri} is not an absolute URI.`);
  const { protocol, hostname } = new URL(uri);
  if (uri.includes('#')) throw invalidParameter(`${uri} cannot contain a fragment.`);
  if (protocol === 'http:' && !LOOPBACK.has(hostname))
    throw invalidParameter(`${uri} cannot use the HTTP protocol.`);
}
