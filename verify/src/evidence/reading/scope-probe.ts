import type { Answer } from '../../issuer-client/http/outcome.js';
import { readTokenResponse } from '../../issuer-client/token/token-response.js';
import { grant, type Grant } from '../grant.js';
import { found, type Finding } from '../graph/finding.js';
import type { Tools } from '../graph/means.js';
import { ownSecret } from '../graph/needs.js';
import type { ClientSubject } from '../graph/subject.js';
import { tokenEndpoint } from '../token-endpoint.js';
import type { Endpoint } from './endpoint.js';
import { readGranted, type Granted } from './granted.js';
import { probe } from './probe.js';

/** The answer to a request for a scope that must not be granted. */
export interface ScopeProbe {
  readonly scope: string;
  readonly answer: Answer;
  /** Absent if no token was issued. */
  readonly granted: Granted | undefined;
}

/** What a client needs to ask as in the request that was granted, but for another scope. */
export const BESIDE_GRANT = { grant, tokenEndpoint, ownSecret };

interface BesideGrant {
  readonly grant: Grant;
  readonly tokenEndpoint: Endpoint;
  readonly ownSecret: string;
}

type ProbeTools = Tools & { readonly exchangesOf: (name: 'grant') => readonly number[] };

/** Asks for a scope, with everything else as in the request that was granted. */
export const probeScope = (
  { grant: granted, tokenEndpoint: { url }, ownSecret: secret }: BesideGrant,
  tools: ProbeTools,
  subject: ClientSubject,
  scope: string,
): Promise<Finding<Answer>> =>
  probe(tools, subject, {
    endpoint: url,
    clientId: subject.client.clientId,
    authentication: { method: granted.authentication, secret },
    scope,
    control: tools.exchangesOf('grant'),
  });

/** The same, and reads what was granted if a token was issued. */
export async function readScopeProbe(
  beside: BesideGrant,
  tools: ProbeTools,
  subject: ClientSubject,
  scope: string,
): Promise<Finding<ScopeProbe>> {
  const finding = await probeScope(beside, tools, subject, scope);
  if (!finding.available) return finding;
  const response = readTokenResponse(finding.value);
  const granted = response && readGranted(response, scope, subject.profile);
  return found({ scope, answer: finding.value, granted }, finding.exchanges);
}
