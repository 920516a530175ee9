import type { Clause } from '../report/report.js';

/** A section of an RFC, such as `rfc(6749, '5.1')`. */
export const rfc = (number: number, section: string): Clause => ({
  spec: `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

/** A section of OpenID Connect Discovery 1.0, by its number and its anchor. */
export const openidDiscovery = (section: string, anchor: string): Clause => ({
  spec: `OpenID Connect Discovery 1.0 §${section}`,
  url: `https://openid.net/specs/openid-connect-discovery-1_0.html#${anchor}`,
});

/** A section of the Microsoft identity platform's page on the client credentials flow. */
export const entraClientCredentials = (title: string, anchor: string): Clause => ({
  spec: `Microsoft identity platform, client credentials flow: ${title}`,
  url: `https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow#${anchor}`,
});
