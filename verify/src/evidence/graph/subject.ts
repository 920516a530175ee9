import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import type { IssuerProfile } from '../../profiles/profile.js';

/** What evidence, or a check, about an issuer is about. */
export interface IssuerSubject {
  readonly manifest: Manifest;
  readonly profile: IssuerProfile;
}

/** What evidence, or a check, about a client is about. */
export interface ClientSubject extends IssuerSubject {
  readonly client: ManifestClient;
}
