import { secretOf, type ManifestClient } from '@oauth-issuers/manifest';
import { found, inconclusive, type Finding } from './finding.js';
import type { ClientEvidence, Evidence, Need } from './need.js';
import type { ClientSubject, IssuerSubject } from './subject.js';

/** Evidence that only some subjects need. Whoever needs it is given the reason if it is missing, and goes on. */
export const ifWanted = <T, S extends IssuerSubject>(
  evidence: Evidence<T, S>,
  isWanted: (subject: S) => boolean,
): Need<Finding<T> | undefined, S> => ({
  plan: (subject) => (isWanted(subject) ? evidence.plan(subject) : undefined),
  meet: async (means, subject) => {
    if (!isWanted(subject)) return found(undefined, []);
    const finding = await evidence.meet(means, subject);
    return found(finding, finding.exchanges);
  },
});

/**
 * The same evidence about one machine client after the other, until it is there.
 *
 * @param otherwise what it means if it is there for none of them
 */
export const ofAnyMachine = <T>(evidence: ClientEvidence<T>, otherwise: string): Need<T, IssuerSubject> => ({
  plan: (subject) => ({
    of: 'any machine',
    demandFor: (client) => evidence.demand({ ...subject, client }),
  }),
  meet: async (means, subject) => {
    const exchanges: number[] = [];
    for (const client of means.controlClients) {
      const finding = await evidence.meet(means, { ...subject, client });
      if (finding.available) return finding;
      exchanges.push(...finding.exchanges);
    }
    return inconclusive(otherwise, exchanges);
  },
});

/** The secret of the client: read before the first request, and only of clients of which something needs it. */
export const ownSecret: Need<string, ClientSubject> = {
  plan: ({ client }) => ({ of: 'secret', client }),
  meet: async ({ secrets }, { client }) => {
    const secret = secrets.get(client.name);
    return secret === undefined ? inconclusive(noSecret(client.name)) : found(secret, []);
  },
};

/** The secret of the first other client that has one. */
export const otherSecret: Need<string, ClientSubject> = {
  plan: (subject) => {
    const client = otherConfidential(subject);
    return client && { of: 'secret', client };
  },
  meet: async ({ secrets }, subject) => {
    const secret = secrets.get(otherConfidential(subject)?.name ?? '');
    return secret === undefined ? inconclusive('no other client has a secret') : found(secret, []);
  },
};

export const otherConfidential = ({ manifest, client }: ClientSubject): ManifestClient | undefined =>
  manifest.clients.find((other) => other.clientId !== client.clientId && secretOf(other) !== undefined);

export const noSecret = (client: string): string => `the manifest names no secret of ${client}`;
