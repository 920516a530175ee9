import { declaredClients } from '../../issuer/declared-client.js';
import type { Checks } from '../../validation/index.js';
import { platformPage } from '../pages.js';
import { type EntraIssuerProps, requiresAssignment } from './entra-issuer-props.js';

const SEE = platformPage('howto-restrict-your-app-to-a-set-of-users');

/** The names of APIs that clients with users use. */
export function usedByPeople({ apis, importedApis = [] }: EntraIssuerProps): readonly string[] {
  const clients = declaredClients(apis, importedApis).filter(({ client }) => client.kind !== 'machine');
  const used = new Set(clients.flatMap(({ permissions }) => permissions.map(({ api }) => api)));
  return apis.map(({ name }) => name).filter((name) => used.has(name));
}

/** Checks that people who have clients are let in: Entra would refuse every one of them, after a deploy without error. */
export function checkPeople(checks: Checks, props: EntraIssuerProps): void {
  const { people, assignmentRequired, consent } = props;
  const used = usedByPeople(props);
  if (people === 'everyone' && assignmentRequired === true) {
    checks.fail({
      property: 'assignmentRequired',
      received: assignmentRequired,
      allowed: "nothing, or false, beside people: 'everyone'",
      remediation: 'Entra has no assignment for everyone: name a group of them in people',
      see: SEE,
    });
  }
  if (consent === 'external' && people !== undefined && people !== 'everyone') {
    checks.fail({
      property: 'people',
      received: Object.keys(people),
      allowed: "nobody beside consent: 'external': an administrator lets people in, as they assign roles",
      see: SEE,
    });
  }
  const isEmpty = people === undefined || (people !== 'everyone' && Object.keys(people).length === 0);
  if (!requiresAssignment(props) || consent === 'external' || !isEmpty || used.length === 0) return;
  checks.fail({
    property: 'people',
    received: people,
    allowed: `who is let in by clients with users, which ${used.join(', ')} ${used.length === 1 ? 'has' : 'have'}`,
    remediation:
      "people: { staff: Group.fromObjectId('…') }, or people: 'everyone', or assignmentRequired: false: otherwise nobody can sign in",
    see: SEE,
  });
}
