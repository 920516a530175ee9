import { openIssuerClient, systemClock, type ConnectTo } from '@oauth-issuers/verify/issuer-client';
import { TokenEndpointProof, type TokenClient } from './issuer/token-proof.js';
import { packageVersion } from './package-version.js';
import type { Progress } from './progress.js';

/** How the token endpoint is reached. */
export interface Reach {
  readonly connectTo: readonly ConnectTo[];
  /** PEM certificates that are trusted beside the roots that come with Node. */
  readonly ca: string | undefined;
}

/** What a rotation has to do with the world. */
export interface Surroundings {
  readonly reach: Reach;
  readonly steps: Progress;
  /** Ends the rotation when aborted; the next one goes on from there. */
  readonly signal: AbortSignal;
}

/** What any rotation proves secrets and waits with; calls nobody. */
export function openProof(client: TokenClient, { reach, steps, signal }: Surroundings) {
  const issuers = openIssuerClient({
    ...reach,
    userAgent: `rotate-client-secret/${packageVersion()}`,
    signal,
  });
  return {
    parts: {
      proof: new TokenEndpointProof(client, issuers.forIssuer()),
      steps,
      wait: (milliseconds: number) => systemClock.sleep(milliseconds, signal),
    },
    close: () => issuers.close(),
  };
}
