import type { HttpAnswer, HttpRequest, Send } from '../../../emulators/src/rehearsal/http/connection.js';
import { azureSignIn, target } from './target.js';

/** One recorded exchange with Microsoft Graph. */
export interface GraphExchange {
  readonly step: string;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

/** A change that was asked for, without what differs from run to run. */
export interface Change {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Body = Record<string, unknown>;

/** Temporary names carry a random UUID; addresses of Graph differ. */
const normalised = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body ?? null)
      .replaceAll(target.https, '{graph}')
      .replace(/TERRAFORM_UPDATE_[0-9a-f-]{36}/g, 'TERRAFORM_UPDATE_…'),
  );

/** Pre-authorizations are appended to a list in the order of arrival: what counts is what was added. */
function changeOf(method: string, path: string, body: unknown): Change {
  const clean = normalised(body) as Body | null;
  const list = (clean?.['api'] as Body | undefined)?.['preAuthorizedApplications'];
  if (Array.isArray(clean?.['keyCredentials'])) return { method, path, body: withoutKeyIds(clean) };
  if (!Array.isArray(list)) return { method, path, body: clean };
  return { method, path, body: { ...clean, api: { preAuthorizedApplications: [list.at(-1)] as unknown[] } } };
}

/** The provider draws the id of a certificate. */
const withoutKeyIds = (body: Body): Body => ({
  ...body,
  keyCredentials: (body['keyCredentials'] as Body[]).map((credential) => ({ ...credential, keyId: '…' })),
});

/** The changes of the first apply, in an order that does not depend on time. */
export const recordedChanges = (exchanges: readonly GraphExchange[]): Change[] =>
  inOrder(
    exchanges
      .filter(({ step, host, method }) => step === 'create' && host === 'graph' && method !== 'GET')
      .map(({ method, path, requestBody }) => changeOf(method, path, requestBody)),
  );

export const inOrder = (changes: readonly Change[]): Change[] =>
  [...changes].sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));

const sortKey = ({ method, path, body }: Change): string =>
  [method, path, ...JSON.stringify(body).split(/[{},]/).sort()].join(' ');

/** A Microsoft Graph that gives new objects the recorded identifiers, and keeps what was changed. */
export class GraphStandIn {
  readonly changes: Change[] = [];
  private readonly objects = new Map<string, Body>();

  constructor(private readonly recording: readonly GraphExchange[]) {}

  readonly send: Send = async (request) => {
    const known = azureSignIn[request.url];
    if (known !== undefined) return answer(200, known);
    return this.graph(request);
  };

  private graph({ method, url, body }: HttpRequest): HttpAnswer {
    const path = url.slice(target.https.length);
    if (method === 'GET') return this.read(path);
    const parsed = body === undefined ? null : (JSON.parse(body) as Body);
    this.changes.push(changeOf(method, path, parsed));
    if (method === 'PATCH') this.objects.set(path, merge(this.known(path) ?? {}, parsed!));
    if (method !== 'POST') return answer(204, undefined);
    const recorded = this.recording.find(
      (other) => other.method === 'POST' && other.path === path && sameObject(other, parsed!),
    );
    if (recorded === undefined) return answer(400, { error: { code: 'NotRecorded', message: path } });
    this.objects.set(
      `${path}/${String((recorded.responseBody as Body)['id'])}`,
      recorded.responseBody as Body,
    );
    return answer(201, recorded.responseBody);
  }

  private read(path: string): HttpAnswer {
    return answer(200, this.known(path) ?? { value: [] });
  }

  private known(path: string): Body | undefined {
    const encoded = path.replace('$', '%24').replaceAll("'", '%27');
    const recorded = this.recording.find(
      (other) => other.method === 'GET' && other.path === encoded && other.status === 200,
    );
    return this.objects.get(path) ?? (recorded?.responseBody as Body | undefined);
  }
}

/** Whether a recorded creation is of the object that is to be created now. */
function sameObject({ requestBody }: GraphExchange, body: Body): boolean {
  const names = ['displayName', 'appId', 'appRoleId', 'passwordCredential'];
  return names.every((name) => JSON.stringify((requestBody as Body)[name]) === JSON.stringify(body[name]));
}

const merge = (object: Body, change: Body): Body =>
  Object.fromEntries(
    Object.entries({ ...object, ...change }).map(([name, value]) =>
      name === 'api' ? [name, { ...(object['api'] as Body), ...(value as Body) }] : [name, value],
    ),
  );

const answer = (status: number, body: unknown): HttpAnswer => ({
  status,
  body: JSON.stringify(body ?? null),
});
