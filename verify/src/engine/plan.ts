import { secretOf, type Manifest, type ManifestClient } from '@oauth-issuers/manifest';
import type { PlannedCheck } from '../checks/check.js';
import { builtIn, isSelected, type CheckRegistry } from '../checks/registry.js';
import { closureOf, type Closure } from '../evidence/graph/closure.js';
import type { Demand } from '../evidence/graph/need.js';
import { noSecret } from '../evidence/graph/needs.js';
import { profiles } from '../profiles/index.js';
import type { IssuerProfile } from '../profiles/profile.js';

/** What will be done about one manifest. All but the checks follows from what the evidence needs. */
export interface IssuerPlan {
  readonly manifest: Manifest;
  readonly profile: IssuerProfile;
  readonly checks: readonly PlannedCheck[];
  /** The evidence that will be collected, if everything is as it should be. */
  readonly demands: readonly Demand[];
  /** Clients whose secret is used, those that only may serve as a control included. */
  readonly confidentialClients: readonly ManifestClient[];
  /** Machine clients whose token may serve as a positive control, the likeliest first. */
  readonly controlClients: readonly ManifestClient[];
}

/** Which part of the manifests and checks to take; absent members take all. */
export interface Selection {
  readonly clients?: readonly string[] | undefined;
  /** Ids of checks, or groups of them. */
  readonly checks?: readonly string[] | undefined;
  /** @default - the checks of this package */
  readonly registry?: CheckRegistry | undefined;
}

/** Lists the checks of a manifest in the order of the report: the issuer first, then client by client. */
export function planIssuer(manifest: Manifest, selection: Selection): IssuerPlan {
  const profile = profiles[manifest.profile];
  const machines = manifest.clients.filter((client) => client.kind === 'machine' && secretOf(client));
  const planned = plannedChecks(manifest, profile, selection).map((check) => ({
    ...check,
    skip: check.skip ?? impossible(check, machines),
  }));
  const needs = planned.flatMap((check) => (check.skip === undefined ? check.needs : []));
  const own = closureOf(needs, []);
  // A token that is requested anyway serves as the control, too; else one is requested for that.
  const granted = machines.filter((client) => asksForToken(own, client));
  const controlClients = [...granted, ...machines.filter((client) => !granted.includes(client))];
  const secretsOf = closureOf(needs, controlClients).secretsOf;
  return {
    manifest,
    profile,
    checks: planned,
    demands: closureOf(needs, controlClients.slice(0, 1)).demands,
    confidentialClients: manifest.clients.filter((client) => secretOf(client) && secretsOf.has(client)),
    controlClients,
  };
}

function plannedChecks(manifest: Manifest, profile: IssuerProfile, selection: Selection): PlannedCheck[] {
  const { checks } = selection.registry ?? builtIn;
  const wanted = checks.filter((check) => isSelected(check, selection.checks));
  const clients = manifest.clients.filter(({ name }) => selection.clients?.includes(name) ?? true);
  const subject = { manifest, profile };
  const aboutIssuer = wanted.map((check) => (check.about === 'issuer' ? check.plan(subject) : undefined));
  const aboutClients = clients.flatMap((client) =>
    wanted.map((check) => (check.about === 'client' ? check.plan({ ...subject, client }) : undefined)),
  );
  return [...aboutIssuer, ...aboutClients].filter((check) => check !== undefined);
}

/** Why what a check needs cannot be collected. */
function impossible(
  { client, needs }: PlannedCheck,
  machines: readonly ManifestClient[],
): string | undefined {
  const { secretsOf, needsAnyMachine } = closureOf(needs, machines.slice(0, 1));
  if (client && !secretOf(client) && secretsOf.has(client)) return noSecret(client.name);
  return needsAnyMachine && machines.length === 0
    ? 'there is no machine client with a secret whose token could show that refusals are meant'
    : undefined;
}

const asksForToken = ({ demands }: Closure, client: ManifestClient): boolean =>
  demands.some((demand) => demand.client === client && demand.cost(false).tokens > 0);

/** Whether a check will request, or reuse, the token of its own client; one that is skipped does not. */
export const usesOwnToken = ({ client, needs, skip }: PlannedCheck): boolean =>
  client !== undefined && skip === undefined && asksForToken(closureOf(needs, []), client);

/** How many tokens are requested for a client if everything is as it should be. */
export const plannedFor = ({ demands }: IssuerPlan, client: ManifestClient, fresh: boolean): number =>
  sum(demands.filter((demand) => demand.client === client).map((demand) => demand.cost(fresh).tokens));

/** The same for all clients of an issuer. */
export const plannedTokens = ({ demands }: IssuerPlan, fresh: boolean): number =>
  sum(demands.map((demand) => demand.cost(fresh).tokens));

/** How many requests will be made that must be refused: each would cost a token if it were granted. */
export const plannedProbes = ({ demands }: IssuerPlan): number =>
  sum(demands.map((demand) => demand.cost(false).probes));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
