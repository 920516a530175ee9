import type { Manifest } from '@oauth-issuers/manifest';
import { isHttps } from '../../issuer-client/http/https.js';
import { isAllowedHost } from '../../profiles/hosts.js';
import { discovery } from '../discovery.js';
import { issuerEvidence } from '../graph/evidence.js';
import { found, inconclusive, skipped } from '../graph/finding.js';
import { ifWanted } from '../graph/needs.js';
import type { IssuerEvidence } from '../graph/need.js';

/** An endpoint that a request may be sent to, a secret included. */
export interface Endpoint {
  readonly url: string;
}

/**
 * The URL of an endpoint: what the manifest says, which is what was deployed; else what discovery says, if that is
 * where the provider puts it. A secret must not follow a discovery document to a foreign host. That a declared URL is
 * not https shows itself when it is sent to: the transport refuses it.
 *
 * @param name in the manifest
 * @param member in the discovery document
 */
export const endpointEvidence = (
  id: string,
  name: keyof Manifest['endpoints'],
  member: string,
): IssuerEvidence<Endpoint> =>
  issuerEvidence({
    id,
    needs: { discovery: ifWanted(discovery, ({ manifest }) => manifest.endpoints[name] === undefined) },
    collect: ({ discovery: document }, _, { manifest, profile }) => {
      if (document === undefined) return found({ url: String(manifest.endpoints[name]) }, []);
      if (!document.available) return document;
      const { value: metadata, exchanges } = document;
      const listed = metadata[member];
      // An OpenID provider owes its keys, and has types of subjects; another server need not have any (RFC 8414 §2).
      if (
        member === 'jwks_uri' &&
        listed === undefined &&
        metadata['subject_types_supported'] === undefined
      ) {
        return skipped(
          'the issuer publishes no keys, so that nobody but itself can tell what its tokens are',
        );
      }
      if (typeof listed !== 'string' || !URL.canParse(listed))
        return inconclusive(`the discovery document has no ${member}: see discovery.members`, exchanges);
      const { host } = new URL(listed);
      if (!isHttps(listed) || !isAllowedHost(host, profile.endpointHosts(manifest, member))) {
        return inconclusive(
          `nothing is sent to ${listed}: see discovery.https and discovery.hosts`,
          exchanges,
        );
      }
      return found({ url: listed }, exchanges);
    },
  });
