import type { CredentialKind, Manifest } from '@oauth-issuers/manifest';

/** By what this release can prove that it is a client. */
const SPOKEN: readonly CredentialKind[] = ['secret', 'none'];

/** Clients that prove themselves by what this release cannot speak: none of them is passed over in silence. */
export function unspokenCredentials(manifest: Manifest, clients: readonly string[] | undefined): string[] {
  return manifest.clients
    .filter(({ name, credential }) => (clients?.includes(name) ?? true) && !SPOKEN.includes(credential.kind))
    .map(
      ({ name, credential }) =>
        `client "${name}" of ${manifest.name} proves itself by a credential of kind "${credential.kind}", which this ` +
        `release cannot speak (${SPOKEN.join(', ')}): name the other clients with --client`,
    );
}
