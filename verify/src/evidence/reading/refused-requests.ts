import type { Answer } from '../../issuer-client/http/outcome.js';
import { handsOutToken } from '../../issuer-client/token/token-response.js';
import { clientEvidence } from '../graph/evidence.js';
import { found } from '../graph/finding.js';
import type { ClientEvidence } from '../graph/need.js';
import type { ClientSubject } from '../graph/subject.js';
import {
  allOrWorst,
  BESIDE_GRANT,
  probeBeside,
  type BesideGrant,
  type Change,
  type ProbeTools,
} from './scope-probe.js';

/** One thing that is tried, in words, and what it changes in the request that was granted. */
export interface Attempt {
  /** After "a request", such as `without a secret`. */
  readonly what: string;
  readonly change: (known: BesideGrant, tools: ProbeTools, subject: ClientSubject) => Change;
}

/** What was tried, and what came of it. */
export interface Tried {
  readonly what: string;
  readonly answer: Answer;
}

/** Requests of a client of which each must be refused; all are as the one that was granted, but for one thing each. */
export const refusedRequests = (id: string, attempts: readonly Attempt[]): ClientEvidence<readonly Tried[]> =>
  clientEvidence({
    id,
    needs: BESIDE_GRANT,
    cost: () => ({ probes: attempts.length }),
    collect: async (known, tools, subject) => {
      const tried = attempts.map(async ({ what, change }) => {
        const finding = await probeBeside(known, tools, subject, change(known, tools, subject));
        return finding.available ? found({ what, answer: finding.value }, finding.exchanges) : finding;
      });
      return allOrWorst(await Promise.all(tried), ({ answer }) => handsOutToken(answer));
    },
  });
