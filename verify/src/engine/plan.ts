import { secretOf, type Manifest, type ManifestClient } from '@oauth-issuers/manifest';
import type { Check, ClientCheck, ClientSubject, IssuerCheck, IssuerSubject } from '../checks/check.js';
import { checks } from '../checks/index.js';
import type { ClientGoods, IssuerGoods } from '../goods/goods.js';
import { undeclaredPermissions } from '../goods/undeclared.js';
import { profiles } from '../profiles/index.js';
import type { IssuerProfile } from '../profiles/profile.js';

/** One check about one issuer or one client. */
export type Case =
  | { readonly check: IssuerCheck; readonly subject: IssuerSubject; readonly skip: string | undefined }
  | { readonly check: ClientCheck; readonly subject: ClientSubject; readonly skip: string | undefined };

/** What will be done about one manifest. */
export interface IssuerPlan {
  readonly manifest: Manifest;
  readonly profile: IssuerProfile;
  readonly cases: readonly Case[];
  /** Clients whose secret the cases use, those that only serve as a control included. */
  readonly confidentialClients: readonly ManifestClient[];
  /** Machine clients whose token may serve as a positive control, the likeliest first. */
  readonly controlClients: readonly ManifestClient[];
  /** Clients for which a token will be requested. One more may serve as a control if the first of these is refused. */
  readonly tokenClients: readonly ManifestClient[];
}

/** Which part of the manifests and checks to take; absent members take all. */
export interface Selection {
  readonly clients?: readonly string[] | undefined;
  /** Ids of checks, or groups of them. */
  readonly checks?: readonly string[] | undefined;
}

type Need = keyof IssuerGoods | keyof ClientGoods;

/** What asks for, or rests on, the token of the client itself. */
const WITH_OWN_GRANT: readonly Need[] = [
  'grantAttempt',
  'grant',
  'token',
  'granted',
  'wrongSecret',
  'unregisteredScope',
  'undeclaredPermissions',
  'unknownResource',
  'namedScope',
];
/** What rests on the token of any machine client. */
const WITH_CONTROL: readonly Need[] = ['control', 'unknownClient', 'userClientGrant', 'publicClientGrant'];

/** What needs the secret of the client itself. */
const WITH_SECRET: readonly Need[] = [...WITH_OWN_GRANT, 'userClientGrant'];

type CountProbes = (manifest: Manifest, client: ManifestClient | undefined) => number;

/** How many requests that must be refused are made for these. */
const PROBES: Partial<Readonly<Record<Need, CountProbes>>> = {
  unknownClient: () => 1,
  wrongSecret: () => 1,
  unregisteredScope: () => 1,
  undeclaredPermissions: (manifest, client) => (client ? undeclaredPermissions(manifest, client).length : 0),
  unknownResource: () => 1,
  namedScope: () => 1,
  userClientGrant: () => 1,
  publicClientGrant: () => 1,
};

/** Lists the cases of a manifest in the order of the report: the issuer first, then client by client. */
export function planIssuer(manifest: Manifest, selection: Selection): IssuerPlan {
  const profile = profiles[manifest.profile];
  const wanted = checks.filter((check) => isSelected(check, selection.checks));
  const clients = manifest.clients.filter(({ name }) => selection.clients?.includes(name) ?? true);
  const cases = [
    ...wanted.flatMap((check) => issuerCase(check, { manifest, profile })),
    ...clients.flatMap((client) =>
      wanted.flatMap((check) => clientCase(check, { manifest, profile, client })),
    ),
  ];
  const machines = machinesWithSecret(manifest);
  const granted = machines.filter((client) => cases.some((c) => usesGrantOf(c, client)));
  const controlClients = [...granted, ...machines.filter((client) => !granted.includes(client))];
  const control = cases.some((c) => uses(c, WITH_CONTROL)) ? controlClients : [];
  return {
    manifest,
    profile,
    cases,
    controlClients,
    tokenClients: granted.length > 0 ? granted : control.slice(0, 1),
    confidentialClients: manifest.clients.filter(
      (client) =>
        secretOf(client) !== undefined &&
        (granted.includes(client) || control.includes(client) || usesUserClientOf(cases, client)),
    ),
  };
}

/** Whether an id or a group names this check. */
export const isSelected = (check: Check, wanted: readonly string[] | undefined): boolean =>
  wanted?.some((name) => check.id === name || check.id.startsWith(`${name}.`)) ?? true;

function issuerCase(check: Check, subject: IssuerSubject): Case[] {
  if (check.subject !== 'issuer' || !check.appliesTo(subject)) return [];
  return [{ check, subject, skip: check.skip?.(subject) ?? missingControl(check, subject) }];
}

function clientCase(check: Check, subject: ClientSubject): Case[] {
  if (check.subject !== 'client' || !check.appliesTo(subject)) return [];
  const skip = check.skip?.(subject) ?? missingSecret(check, subject) ?? missingControl(check, subject);
  return [{ check, subject, skip }];
}

const needsOne = (check: Check, needs: readonly Need[]) => check.needs.some((need) => needs.includes(need));

const missingSecret = (check: Check, { client }: ClientSubject) =>
  secretOf(client) === undefined && needsOne(check, WITH_SECRET)
    ? `the manifest names no secret of ${client.name}`
    : undefined;

const missingControl = (check: Check, { manifest }: IssuerSubject) =>
  machinesWithSecret(manifest).length === 0 && needsOne(check, WITH_CONTROL)
    ? 'there is no machine client with a secret whose token could show that refusals are meant'
    : undefined;

const machinesWithSecret = ({ clients }: Manifest) =>
  clients.filter((client) => client.kind === 'machine' && secretOf(client) !== undefined);

/** How many tokens are requested for a client if everything is as it should be. */
export const plannedFor = (
  { profile, tokenClients }: IssuerPlan,
  client: ManifestClient,
  fresh: boolean,
): number => (tokenClients.includes(client) ? (fresh ? profile.convergence.successes : 1) : 0);

/** The same for all clients of an issuer. */
export const plannedTokens = (plan: IssuerPlan, fresh: boolean): number =>
  plan.tokenClients.reduce((sum, client) => sum + plannedFor(plan, client, fresh), 0);

/** How many requests will be made that must be refused: each would cost a token if it were granted. */
export function plannedProbes({ cases }: IssuerPlan): number {
  const counts = new Map<string, number>();
  for (const { check, subject, skip } of cases) {
    const client = 'client' in subject ? subject.client : undefined;
    for (const need of skip === undefined ? check.needs : []) {
      const probes = PROBES[need]?.(subject.manifest, client) ?? 0;
      counts.set(`${need} of ${client?.name}`, probes);
    }
  }
  return [...counts.values()].reduce((sum, probes) => sum + probes, 0);
}

/** Whether a case will buy one of these; a case that is skipped buys nothing. */
export const uses = ({ check, skip }: Case, needs: readonly Need[]): boolean =>
  skip === undefined && needsOne(check, needs);

/** Whether a case will request, or reuse, the token of this client. */
export const usesGrantOf = (c: Case, client: ManifestClient): boolean =>
  'client' in c.subject && c.subject.client === client && uses(c, WITH_OWN_GRANT);

const usesUserClientOf = (cases: readonly Case[], client: ManifestClient) =>
  cases.some((c) => 'client' in c.subject && c.subject.client === client && uses(c, ['userClientGrant']));
