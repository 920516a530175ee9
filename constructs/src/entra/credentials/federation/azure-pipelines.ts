import { anyOf, optional, text } from '../../../shape/index.js';
import { type Checks, InWords, pattern, type Rule } from '../../../validation/index.js';
import type { Trust } from './trust.js';

/**
 * A service connection of Azure Pipelines, as its page shows it under "Workload Identity federation details". Those
 * made since 2025 have Entra ID as issuer, older ones Azure DevOps.
 */
export type ServiceConnection = EntraConnection | DevOpsConnection;

interface EntraConnection {
  /** `https://login.microsoftonline.com/<tenant>/v2.0`, of the tenant that the organization is connected to. */
  readonly issuer: string;
  /** `/eid1/c/pub/t/…/a/…/sc/<organization>/<connection>`, character for character. */
  readonly subject: string;
}

interface DevOpsConnection {
  /** The organization's GUID, the end of its issuer `https://vstoken.dev.azure.com/<GUID>`. */
  readonly organizationId: string;
  /** The organization's name, letter for letter. */
  readonly organization: string;
  /** The project's name, letter for letter. */
  readonly project: string;
  /** The service connection's name, letter for letter. */
  readonly serviceConnection: string;
}

type Connection = Partial<EntraConnection & DevOpsConnection>;

export const SERVICE_CONNECTION = anyOf<Connection>({
  issuer: optional(text()),
  subject: optional(text()),
  organizationId: optional(text()),
  organization: optional(text()),
  project: optional(text()),
  serviceConnection: optional(text()),
});

const PAGE = 'https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity';

const GUID = pattern(
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'a GUID in small letters, such as 11111111-2222-4333-8444-555555555555',
  PAGE,
);

const NAME: Rule = pattern(/^[^/]{1,64}$/, 'a name of 1 to 64 characters, without a slash', PAGE);

const SUBJECT = pattern(
  /^\/eid1\/c\/[a-z]+\/t\/[^/]+\/a\/[^/]+\/sc\/[^/]+\/[^/]+$/,
  '/eid1/c/…/t/…/a/…/sc/…/…',
  PAGE,
);

const CONNECTION: Rule = pattern(/^[^]+$/, 'the name of a service connection', PAGE);

const OF_ENTRA = ['issuer', 'subject'] as const;
const OF_DEVOPS = ['organizationId', 'organization', 'project', 'serviceConnection'] as const;

/** @see https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
export function azurePipelines(connection: Connection): Trust {
  const { issuer = '', subject = '', organizationId, organization, project, serviceConnection } = connection;
  return {
    ...(isOfEntra(connection)
      ? { issuer, subject }
      : {
          issuer: `https://vstoken.dev.azure.com/${organizationId}`,
          subject: `sc://${organization}/${project}/${serviceConnection}`,
        }),
    // What the task AzureCLI@2 sets with `addSpnToEnvironment: true`.
    assertion: { from: 'env', name: 'idToken' },
    check: (checks, place) => checkConnection(checks, place, connection),
  };
}

const isOfEntra = (connection: Connection): boolean =>
  OF_ENTRA.some((name) => connection[name] !== undefined);

function checkConnection(checks: Checks, place: string, connection: Connection): void {
  const [needed, others] = isOfEntra(connection) ? [OF_ENTRA, OF_DEVOPS] : [OF_DEVOPS, OF_ENTRA];
  const isWhole = needed.every((name) => connection[name] !== undefined);
  if (!isWhole || others.some((name) => connection[name] !== undefined)) {
    checks.fail({
      property: place,
      received: new InWords(Object.keys(connection).join(', ') || 'none of them'),
      allowed: `either ${OF_ENTRA.join(' and ')}, or ${OF_DEVOPS.join(', ')}`,
      see: PAGE,
    });
  }
  checks
    .that(`${place}.subject`, connection.subject, SUBJECT)
    .that(`${place}.organizationId`, connection.organizationId, GUID)
    .that(`${place}.organization`, connection.organization, NAME)
    .that(`${place}.project`, connection.project, NAME)
    .that(`${place}.serviceConnection`, connection.serviceConnection, CONNECTION);
}
