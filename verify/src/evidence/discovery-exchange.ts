import type { Answer, Outcome, Untrusted } from '../issuer-client/http/outcome.js';
import { issuerEvidence } from './graph/evidence.js';
import { found, type Finding } from './graph/finding.js';
import type { IssuerSubject } from './graph/subject.js';
import { fetchDocument } from './reading/document.js';
import { discoverAsClient, type Acceptance } from './reading/standard-client.js';

/** Where a discovery document may be, and what the issuer claims to be by publishing it there. */
export interface WellKnown {
  readonly url: string;
  readonly kind: 'openid' | 'oauth';
}

/**
 * As the manifest says, or below the issuer where OpenID Connect has it; of an issuer that nobody knows also where
 * RFC 8414 has it, between host and path.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-3.1
 */
export function discoveryPlaces({ manifest, profile }: IssuerSubject): readonly [WellKnown, ...WellKnown[]] {
  const { discoveryUrl, issuer } = manifest;
  if (discoveryUrl !== undefined) {
    const isOauth = discoveryUrl.includes('/.well-known/oauth-authorization-server');
    return [{ url: discoveryUrl, kind: isOauth ? 'oauth' : 'openid' }];
  }
  const openid: WellKnown = {
    url: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    kind: 'openid',
  };
  if (profile.isVendor) return [openid];
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, '');
  return [openid, { url: `${origin}/.well-known/oauth-authorization-server${path}`, kind: 'oauth' }];
}

/** What came back when a standard client asked for the discovery document. */
export interface DiscoveryExchange extends WellKnown {
  readonly answer: Answer | Untrusted;
  readonly acceptance: Acceptance;
}

export const discoveryExchange = issuerEvidence({
  id: 'discoveryExchange',
  needs: {},
  collect: async (_, tools, subject): Promise<Finding<DiscoveryExchange>> => {
    const places = discoveryPlaces(subject);
    const { issuer } = subject.manifest;
    let last: WellKnown & { readonly acceptance: Acceptance } = {
      ...places[0],
      acceptance: { accepted: true },
    };
    /** One place after the other, as long as there is nothing. */
    const fetch = async (needs: readonly number[]): Promise<Outcome> => {
      let after = needs;
      let outcome: Outcome | undefined;
      for (const place of places) {
        const send = (request: Parameters<typeof tools.http.send>[0]) => tools.http.send(request, after);
        const asked = await discoverAsClient({ issuer, url: place.url }, send);
        outcome = asked.outcome;
        last = { ...place, acceptance: asked.acceptance };
        if (!isNothing(outcome)) break;
        after = [outcome.exchange];
      }
      return outcome!;
    };
    const wanted = { what: 'discovery document', url: places[0].url };
    const finding = await fetchDocument(tools, wanted, subject.profile, fetch);
    return finding.available ? found({ ...last, answer: finding.value }, finding.exchanges) : finding;
  },
});

const isNothing = (outcome: Outcome) =>
  outcome.kind === 'answer' && outcome.status >= 400 && outcome.status < 500;
