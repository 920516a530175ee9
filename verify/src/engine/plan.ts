import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import type { Check, ClientCheck, ClientSubject, IssuerCheck, IssuerSubject } from '../checks/check.js';
import { checks } from '../checks/index.js';
import type { ClientGoods, IssuerGoods } from '../goods/goods.js';
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
const WITH_CONTROL: readonly Need[] = ['control', 'unknownClient', 'userClientGrant', 'publicClientGrant'];

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
  const machines = manifest.clients.filter(({ kind, secret }) => kind === 'machine' && secret !== undefined);
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
        client.secret !== undefined &&
        (granted.includes(client) || control.includes(client) || usesUserClientOf(cases, client)),
    ),
  };
}

/** Whether an id or a group names this check. */
export const isSelected = (check: Check, wanted: readonly string[] | undefined): boolean =>
  wanted?.some((name) => check.id === name || check.id.startsWith(`${name}.`)) ?? true;

function issuerCase(check: Check, subject: IssuerSubject): Case[] {
  if (check.subject !== 'issuer' || !check.appliesTo(subject)) return [];
  return [{ check, subject, skip: check.skip?.(subject) }];
}

function clientCase(check: Check, subject: ClientSubject): Case[] {
  if (check.subject !== 'client' || !check.appliesTo(subject)) return [];
  return [{ check, subject, skip: check.skip?.(subject) }];
}

/** Whether a case will buy one of these; a case that is skipped buys nothing. */
export const uses = ({ check, skip }: Case, needs: readonly Need[]): boolean =>
  skip === undefined && check.needs.some((need) => needs.includes(need));

/** Whether a case will request, or reuse, the token of this client. */
export const usesGrantOf = (c: Case, client: ManifestClient): boolean =>
  'client' in c.subject && c.subject.client === client && uses(c, WITH_OWN_GRANT);

const usesUserClientOf = (cases: readonly Case[], client: ManifestClient) =>
  cases.some((c) => 'client' in c.subject && c.subject.client === client && uses(c, ['userClientGrant']));
