import { undeclaredPermissions, type PermissionProbe } from '../../evidence/undeclared-permissions.js';
import { departureOf } from '../../evidence/reading/granted.js';
import { undeclaredIn } from '../../evidence/reading/undeclared.js';
import type { ClientSubject } from '../../evidence/graph/subject.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, passed, type Verdict } from '../verdict.js';
import { judgeScopeRefusal } from './judge.js';

export const refusalUndeclaredPermission = clientCheck({
  id: 'refusal.undeclared-permission',
  title: 'A permission that the client was not given is refused',
  clause: rfc(9700, '2.3'),
  reason: 'whoever steals this secret can ask for more than the client was ever meant to have',
  explanation:
    'Least privilege is not what a client asks for, but what it could ask for. Each permission of the API that this ' +
    'client was not given is asked for with its real secret, one at a time, since asked for together the refusal of ' +
    'one would hide that another is granted.',
  expects: 'invalid_scope for each, or a token without that scope',
  appliesTo: (subject) => isMachine(subject) && subject.profile.scopesAreNamed,
  skip: ({ client, manifest }) =>
    undeclaredIn(manifest, client).length === 0
      ? 'the client was given every permission of the API'
      : undefined,
  needs: { undeclaredPermissions },
  judge: ({ undeclaredPermissions: probes }, subject) =>
    combine(
      probes.map((probe) => ({
        scope: probe.scope,
        verdict: judgeScopeRefusal(probe, subject, 'undeclaredPermission'),
        surplus: surplusOf(probe, subject),
      })),
    ),
});

const surplusOf = ({ granted }: PermissionProbe, { client, manifest, profile }: ClientSubject) =>
  granted ? departureOf(granted, client, manifest, profile).surplus : [];

interface Judged {
  readonly scope: string;
  readonly verdict: Verdict;
  readonly surplus: readonly string[];
}

/** The worst verdict counts, and names the scopes that it is about. */
function combine(judged: readonly Judged[]): Verdict {
  const expected = `each of ${judged.map(({ scope }) => scope).join(', ')} ${judged[0]!.verdict.expected}`;
  const granted = new Set(judged.flatMap(({ surplus }) => surplus));
  if (granted.size > 0) return failed(expected, `granted: ${[...granted].join(', ')}`);
  const worst =
    judged.find(({ verdict }) => verdict.status === 'warned') ??
    judged.find(({ verdict }) => verdict.status === 'deviation');
  const observed = judged.map(({ scope, verdict }) => `${scope}: ${verdict.observed}`).join('; ');
  return worst ? { ...worst.verdict, expected, observed } : passed(expected, observed);
}
