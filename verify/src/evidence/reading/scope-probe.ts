import type { Answer } from '../../issuer-client/http/outcome.js';
import type { TokenRequest } from '../../issuer-client/token/token-request.js';
import { readTokenResponse } from '../../issuer-client/token/token-response.js';
import { grant, type Grant } from '../grant.js';
import { found, type Finding } from '../graph/finding.js';
import type { Tools } from '../graph/means.js';
import { ownSecret } from '../graph/needs.js';
import type { ClientSubject } from '../graph/subject.js';
import { tokenEndpoint } from '../token-endpoint.js';
import type { Endpoint } from './endpoint.js';
import { departureOf, readGranted, type Granted } from './granted.js';
import { activeIn, canIntrospect, introspect } from './introspect.js';
import { probe, type Probe } from './probe.js';
import { claimsOf } from '../../issuer-client/token/jwt.js';

/** The answer to a request for a scope that must not be granted. */
export interface ScopeProbe {
  readonly scope: string;
  readonly answer: Answer;
  /** Absent if no token was issued. */
  readonly granted: Granted | undefined;
}

/** What a client needs to ask as in the request that was granted, but for one thing. */
export const BESIDE_GRANT = { grant, tokenEndpoint, ownSecret };

export interface BesideGrant {
  readonly grant: Grant;
  readonly tokenEndpoint: Endpoint;
  readonly ownSecret: string;
}

export type ProbeTools = Tools & { readonly exchangesOf: (name: 'grant') => readonly number[] };

/** What is not as in the request that was granted. */
export type Change = Partial<Omit<TokenRequest, 'endpoint'>> & Partial<Pick<Probe, 'scope' | 'client'>>;

/** Asks with everything as in the request that was granted, but for one thing. */
export const probeBeside = (
  { grant: granted, tokenEndpoint: { url }, ownSecret: secret }: BesideGrant,
  tools: ProbeTools,
  subject: ClientSubject,
  change: Change,
): Promise<Finding<Answer>> =>
  probe(tools, subject, {
    endpoint: url,
    clientId: subject.client.clientId,
    authentication: { method: granted.authentication, secret },
    scope: subject.profile.wholeScope(subject.manifest, subject.client),
    control: tools.exchangesOf('grant'),
    ...change,
  });

/** Asks for another scope. */
export const probeScope = (
  beside: BesideGrant,
  tools: ProbeTools,
  subject: ClientSubject,
  scope: string,
): Promise<Finding<Answer>> => probeBeside(beside, tools, subject, { scope });

/** The same, and reads what was granted if a token was issued. */
export async function readScopeProbe(
  beside: BesideGrant,
  tools: ProbeTools,
  subject: ClientSubject,
  scope: string,
  change: Change = {},
): Promise<Finding<ScopeProbe>> {
  const finding = await probeBeside(beside, tools, subject, { scope, ...change });
  if (!finding.available) return finding;
  const { value: answer, exchanges } = finding;
  const response = readTokenResponse(answer);
  if (!response) return found({ scope, answer, granted: undefined }, exchanges);
  const said = await askAbout(response.accessToken, beside, tools, subject, exchanges);
  const granted = readGranted(response, scope, subject, said?.active);
  return found({ scope, answer, granted }, [...exchanges, ...(said ? [said.exchange] : [])]);
}

/** What the issuer says of a token that cannot be read. */
async function askAbout(
  token: string,
  { grant: { authentication: method }, ownSecret: secret }: BesideGrant,
  tools: Tools,
  subject: ClientSubject,
  after: readonly number[],
) {
  if (claimsOf(token) || !canIntrospect(subject)) return undefined;
  const question = { clientId: subject.client.clientId, authentication: { method, secret }, token };
  const outcome = await introspect(tools, subject, question, after.slice(-1));
  const active = outcome.kind === 'answer' ? activeIn(outcome) : undefined;
  return { exchange: outcome.exchange, active };
}

/** Asks for scopes one after the other, as far as anything is learnt of each. */
export async function readScopeProbes(
  beside: BesideGrant,
  tools: ProbeTools,
  subject: ClientSubject,
  scopes: readonly string[],
): Promise<Finding<readonly ScopeProbe[]>> {
  return allOrWorst(
    await Promise.all(scopes.map((scope) => readScopeProbe(beside, tools, subject, scope))),
    (probed) => grantsTooMuch(probed, subject),
  );
}

/**
 * All of what was tried together; or, if something could not be learnt, that, unless one of the others is a fault
 * whatever became of it.
 */
export function allOrWorst<T>(
  findings: readonly Finding<T>[],
  isFault: (value: T) => boolean,
): Finding<readonly T[]> {
  const values = findings.flatMap((finding) => (finding.available ? [finding.value] : []));
  const lost = findings.find((finding) => !finding.available);
  if (lost && !values.some(isFault)) return lost;
  return found(
    values,
    findings.flatMap(({ exchanges }) => exchanges),
  );
}

const grantsTooMuch = ({ granted }: ScopeProbe, { client, manifest, profile }: ClientSubject) =>
  granted !== undefined && departureOf(granted, client, manifest, profile).surplus.length > 0;
