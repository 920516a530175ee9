import { clientCheck, type ClientSubject } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, inconclusive, passed, type Verdict } from '../verdict.js';

export const tokenPermissions = clientCheck({
  id: 'token.permissions',
  title: 'The token grants what was declared, no less and no more',
  clause: rfc(9700, '2.3'),
  why: 'whoever steals this secret can do everything that the token allows, declared or not',
  explanation:
    'A token should allow what its client needs and nothing else: then a stolen secret does the least harm. Status 200 ' +
    'proves nothing here, for servers drop scopes silently, or add some. So the permissions in the token are compared ' +
    'with the declared ones as a set: scope on Cognito, roles on Entra. On Entra the roles in the token are all that the ' +
    'client has, so this one comparison is its whole proof of least privilege.',
  expects: 'the declared permissions, all of them; beside them nothing but otherGrants of the manifest',
  mend: {
    cognito: 'aws_cognito_user_pool_client "{client}": allowed_oauth_scopes',
    entra: 'azuread_app_role_assignment of "{client}": app_role_id',
    generic: 'scopes of {client} at the server',
  },
  needs: ['token'],
  evaluate: ({ token }, subject) => {
    const granted = subject.profile.grantedPermissions(token.claims);
    const { declared, tolerated } = expectation(subject);
    const missing = declared.filter((value) => !granted.includes(value));
    const excess = granted.filter((value) => !declared.includes(value) && !tolerated.includes(value));
    return compare(sorted(declared), sorted(granted), missing, excess, token.unconverged);
  },
});

function expectation({ client, manifest, profile }: ClientSubject) {
  return {
    declared: client.permissions.map((name) => profile.permissionValue(manifest, name) ?? name),
    tolerated: client.otherGrants,
  };
}

function compare(
  expected: string,
  observed: string,
  missing: readonly string[],
  excess: readonly string[],
  unconverged: string | undefined,
): Verdict {
  if (excess.length > 0) return failed(expected, observed);
  if (missing.length === 0) return passed(expected, observed);
  return unconverged === undefined ? failed(expected, observed) : inconclusive(expected, unconverged);
}

const sorted = (values: readonly string[]) => (values.length > 0 ? [...values].sort().join(' ') : 'none');
