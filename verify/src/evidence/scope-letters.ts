import { clientEvidence } from './graph/evidence.js';
import type { ClientSubject } from './graph/subject.js';
import { skipped } from './graph/finding.js';
import { BESIDE_GRANT, readScopeProbe } from './reading/scope-probe.js';
import { undeclaredIn } from './reading/undeclared.js';

/** A scope that the client was not given, in other letters; undefined if there is none, or if it has no letters. */
export const inOtherLetters = ({ manifest, client }: ClientSubject): string | undefined =>
  undeclaredIn(manifest, client)
    .map(([, scope]) => [scope, turned(scope)] as const)
    .find(([scope, other]) => scope !== other)?.[1];

const turned = (scope: string) => (scope === scope.toUpperCase() ? scope.toLowerCase() : scope.toUpperCase());

/** The client asks for a scope that it was not given, in other letters. */
export const scopeLetters = clientEvidence({
  id: 'scopeLetters',
  needs: BESIDE_GRANT,
  cost: (subject) => ({ probes: inOtherLetters(subject) === undefined ? 0 : 1 }),
  collect: (met, tools, subject) => {
    const scope = inOtherLetters(subject);
    return scope === undefined
      ? skipped('there is no scope to write in other letters')
      : readScopeProbe(met, tools, subject, scope);
  },
});
