import type { Manifest, ManifestClient, Profile } from '@oauth-issuers/manifest';
import type { ClientGoods, IssuerGoods } from '../goods/goods.js';
import type { IssuerProfile } from '../profiles/profile.js';
import type { Clause } from '../report.js';
import type { Verdict } from './verdict.js';

/** Groups of checks; the id of a check starts with its group. */
export type CheckGroup = 'discovery' | 'keys' | 'grant' | 'token' | 'refusal';

/** What a check says of itself. */
export interface CheckTexts {
  readonly id: `${CheckGroup}.${string}`;
  readonly title: string;
  readonly clause: Clause;
  /** One line for a report: what goes wrong if this is wrong. */
  readonly why: string;
  /** For somebody who learns OAuth: what this is about, and what mistake or attack it prevents. */
  readonly explanation: string;
  /** What the check wants to see. */
  readonly expects: string;
  /** What to change, by profile; `{client}` stands for the client's name. */
  readonly mend: Readonly<Record<Profile, string>>;
}

/** What a check about an issuer is about. */
export interface IssuerSubject {
  readonly manifest: Manifest;
  readonly profile: IssuerProfile;
}

/** What a check about a client is about. */
export interface ClientSubject extends IssuerSubject {
  readonly client: ManifestClient;
}

interface Evaluation<Goods, Subject> {
  /** What must be bought before the check can judge. */
  readonly needs: readonly (keyof Goods)[];
  /** Whether the check has a meaning here at all; where it has none it is not listed. */
  appliesTo(subject: Subject): boolean;
  /** Why there is nothing to judge here, though the check applies. */
  skip?(subject: Subject): string | undefined;
  evaluate(goods: Goods, subject: Subject): Verdict | Promise<Verdict>;
}

/** A check that is made once for each issuer. */
export interface IssuerCheck extends CheckTexts, Evaluation<IssuerGoods, IssuerSubject> {
  readonly subject: 'issuer';
}

/** A check that is made for each client that it applies to. */
export interface ClientCheck extends CheckTexts, Evaluation<IssuerGoods & ClientGoods, ClientSubject> {
  readonly subject: 'client';
}

export type Check = IssuerCheck | ClientCheck;

type Definition<Goods, Subject, N extends keyof Goods> = CheckTexts & {
  readonly needs: readonly N[];
  appliesTo?(subject: Subject): boolean;
  skip?(subject: Subject): string | undefined;
  evaluate(goods: Pick<Goods, N>, subject: Subject): Verdict | Promise<Verdict>;
};

/** Declares a check about an issuer. It sees only what it declares to need. */
export const issuerCheck = <const N extends keyof IssuerGoods>(
  definition: Definition<IssuerGoods, IssuerSubject, N>,
): IssuerCheck => ({ subject: 'issuer', appliesTo: () => true, ...definition });

/** Declares a check about clients. It applies to machine clients unless it says otherwise. */
export const clientCheck = <const N extends keyof (IssuerGoods & ClientGoods)>(
  definition: Definition<IssuerGoods & ClientGoods, ClientSubject, N>,
): ClientCheck => ({ subject: 'client', appliesTo: isMachine, ...definition });

export const isMachine = ({ client }: ClientSubject): boolean => client.kind === 'machine';

/** The group of the check with this id. */
export const groupOf = (id: string): CheckGroup => id.split('.', 1)[0] as CheckGroup;

/** What to change, for this profile and client. */
export const mendFor = (check: CheckTexts, profile: Profile, client?: string): string =>
  check.mend[profile].replaceAll('{client}', client ?? 'the client');
