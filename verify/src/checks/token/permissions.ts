import { granted } from '../../evidence/granted.js';
import { declaredValues, departureOf, type Granted } from '../../evidence/reading/granted.js';
import { clientCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { inconclusive, judge } from '../verdict.js';

export const tokenPermissions = clientCheck({
  id: 'token.permissions',
  title: 'The token grants what was declared, no less and no more',
  clause: rfc(9700, '2.3'),
  reason: 'whoever steals this secret can do everything that the token allows, declared or not',
  explanation:
    'A token should allow what its client needs and nothing else: then a stolen secret does the least harm. Status 200 ' +
    'proves nothing here, for servers drop scopes silently, or add some. So what is granted is compared with what was ' +
    'declared as a set: the scope of the answer and every claim of the token that permits something (scope, scp, roles, ' +
    'groups, entitlements, permissions, authorities, realm_access, resource_access). Of a token that cannot be read, ' +
    'introspection tells where the manifest has endpoints.introspection, else the answer. On Entra the roles in the ' +
    'token are all that the client has, so this one comparison is its whole proof of least privilege.',
  expects: 'the declared permissions, all of them; beside them nothing but otherGrants of the manifest',
  needs: { granted },
  judge: ({ granted: { granted, unconverged } }, { client, manifest, profile }) => {
    const expected = listed(declaredValues(client, manifest, profile));
    const { missing, surplus } = departureOf(granted, client, manifest, profile);
    const observed = `${listed(granted.named)}${SOURCES[granted.source]}`;
    const wrong = [
      ...(surplus.length > 0 ? [`not declared, yet granted: ${surplus.join(' ')}`] : []),
      ...(missing.length > 0
        ? [`declared, yet not granted: ${missing.map((value) => lack(value, granted)).join(' ')}`]
        : []),
    ];
    if (surplus.length === 0 && missing.length > 0 && unconverged !== undefined)
      return inconclusive(expected, unconverged);
    return judge(expected, wrong.length > 0 ? [...wrong, `granted in all: ${observed}`] : [], observed);
  },
});

/** How it is known what was granted, for a token that does not say it itself. */
const SOURCES = {
  token: '',
  introspection: ', by introspection: the token cannot be read',
  answer: ', by the scope of the answer: the token cannot be read',
  request:
    ', as asked for: the token cannot be read, and an answer without scope grants what was asked for (RFC 6749 §5.1)',
} as const satisfies Record<Granted['source'], string>;

const lack = (value: string, { named }: Granted) =>
  named.has(value) ? `${value} (the answer names it, the token does not)` : value;

const listed = (values: Iterable<string>) => [...values].sort().join(' ') || 'none';
