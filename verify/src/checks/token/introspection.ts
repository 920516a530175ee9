import { introspection } from '../../evidence/introspection.js';
import { canIntrospect } from '../../evidence/reading/introspect.js';
import { clientCheck, isMachine } from '../check.js';
import { rfc } from '../clauses.js';
import { failed, judge, show, untrusted } from '../verdict.js';

const isIt = (said: unknown, declared: string) => [said].flat().includes(declared);

export const tokenIntrospection = clientCheck({
  id: 'token.introspection',
  title: 'Introspection knows the token',
  clause: rfc(7662, '2.2'),
  reason: 'an API that asks the issuer is told something else than the token was issued for',
  explanation:
    'An API that cannot read a token asks the issuer what it is. For a token that was issued a moment ago the ' +
    'answer must be that it is active, and the client, the issuer and the audience that it names must be those of ' +
    'the declaration. What it says of permissions is judged by token.permissions.',
  expects: 'active true; client_id, iss and aud, where they are named, as declared',
  appliesTo: (subject) => isMachine(subject) && canIntrospect(subject),
  needs: { introspection },
  judge: ({ introspection: { outcome, active } }, { client, manifest }) => {
    const expected = 'active, and about this client, issuer and audience';
    if (outcome.kind === 'untrusted') return untrusted(expected, outcome);
    if (!active) return failed(expected, `status ${outcome.status}, and the token is not active`);
    const declared = { client_id: client.clientId, iss: manifest.issuer, aud: manifest.api.audience };
    const wrong = Object.entries(declared)
      .filter(
        ([name, value]) => value !== undefined && active[name] !== undefined && !isIt(active[name], value),
      )
      .map(([name]) => `${name} ${show(active[name])}`);
    return judge(expected, wrong, 'active');
  },
});
