import { authorization } from '../authorization.js';
import { authorizationEndpoint } from '../authorization-endpoint.js';
import { clientEvidence } from '../graph/evidence.js';
import type { ClientEvidence } from '../graph/need.js';
import type { Tools } from '../graph/means.js';
import type { ClientSubject } from '../graph/subject.js';
import {
  authorize,
  isTaken,
  rightRequest,
  type AuthorizationAnswer,
  type AuthorizationParameters,
} from './authorization.js';
import { allOrWorst } from './scope-probe.js';

/** What is tried, in words, and what it changes in the request that was taken. */
export type AuthorizationAttempts = (
  tools: Tools,
  subject: ClientSubject,
) => readonly (readonly [what: string, change: AuthorizationParameters])[];

/** Authorization requests of which each must be refused; all are as the one that was taken, but for one thing each. */
export const refusedAuthorizations = (
  id: string,
  attempts: AuthorizationAttempts,
): ClientEvidence<readonly AuthorizationAnswer[]> =>
  clientEvidence({
    id,
    needs: { authorizationEndpoint, authorization },
    collect: async ({ authorizationEndpoint: { url } }, tools, subject) => {
      const after = tools.exchangesOf('authorization').slice(-1);
      const tried = attempts(tools, subject).map(([what, change]) =>
        authorize(tools, url, what, { ...rightRequest(tools, subject), ...change }, after),
      );
      return allOrWorst(await Promise.all(tried), isTaken);
    },
  });
