import { clientEvidence } from './graph/evidence.js';
import type { ClientSubject } from './graph/subject.js';
import { declaredValues } from './reading/granted.js';
import { BESIDE_GRANT, readScopeProbes } from './reading/scope-probe.js';

/** Scopes that open much where they open anything. */
const PRIVILEGED = ['admin', '*', 'offline_access'];

/** Those of them that the client was not declared with. */
const privilegedFor = ({ manifest, profile, client }: ClientSubject): string[] => {
  const declared = [...declaredValues(client, manifest, profile), ...client.otherGrants];
  return [...PRIVILEGED, ...profile.privilegedScopes].filter((scope) => !declared.includes(scope));
};

/** The client asks for scopes that open much, one at a time. */
export const privilegedScopes = clientEvidence({
  id: 'privilegedScopes',
  needs: BESIDE_GRANT,
  cost: (subject) => ({ probes: privilegedFor(subject).length }),
  collect: (met, tools, subject) => readScopeProbes(met, tools, subject, privilegedFor(subject)),
});
