import { jsonBody, succeeded, textOf, ApiError } from '../http/api-error.js';
import type { HttpAnswer, Send } from '../http/connection.js';
import type { ObjectValue } from '../expressions/values.js';
import { incorrect } from '../problem.js';
import { flag, text } from '../schema/arguments.js';
import { readBody } from '../schema/body.js';
import type { RehearsalTarget } from '../target.js';
import { openGraph, type Graph } from './graph.js';

/** What the rehearsal takes in `provider "azuread"`. It always signs in with the local cloud's client secret. */
export const azureadProviderSchema = {
  alias: text(),
  client_id: text(),
  environment: text(),
  tenant_id: text(),
  use_cli: flag(),
  use_msi: flag(),
  use_oidc: flag(),
};

/** One configured `provider "azuread"`. */
export interface AzureadSession {
  readonly kind: 'azuread';
  readonly tenantId: string;
  readonly clientId: string;
  /** The object id of the caller's service principal: the token's `oid`. */
  readonly objectId: string;
  readonly graph: Graph;
}

/**
 * Configures the provider: it reads the cloud's metadata and signs in with the client credentials.
 *
 * @throws {ApiError}
 * @throws {Refusal} if the metadata leads away from the local cloud
 */
export async function openAzuread(
  body: ObjectValue,
  target: RehearsalTarget,
  send: Send,
): Promise<AzureadSession> {
  const settings = readBody(azureadProviderSchema, body);
  const tenantId = settings.tenant_id ?? target.identity.tenantId;
  const clientId = settings.client_id ?? target.identity.clientId;
  const endpoints = await readEndpoints(target.https, send);
  const token = await signIn(
    { ...endpoints, tenantId, clientId, secret: target.identity.clientSecret },
    send,
  );
  return {
    kind: 'azuread',
    tenantId,
    clientId,
    objectId: objectIdOf(token),
    graph: openGraph(endpoints.graph, token, send),
  };
}

interface Endpoints {
  readonly login: string;
  readonly graph: string;
}

async function readEndpoints(https: string, send: Send): Promise<Endpoints> {
  const answer = await send({
    method: 'GET',
    url: `${https}/metadata/endpoints?api-version=2022-09-01`,
    headers: { accept: 'application/json' },
  });
  if (!succeeded(answer))
    throw new ApiError('Azure metadata', answer.status, '', 'the document cannot be read');
  const { microsoftGraphResourceId: graph, authentication } = jsonBody(answer);
  const login = (authentication as { loginEndpoint?: unknown } | undefined)?.loginEndpoint;
  return { login: local(login, https), graph: local(graph, https) };
}

/** Only the local cloud gets the local cloud's secrets. */
function local(address: unknown, https: string): string {
  if (
    typeof address === 'string' &&
    URL.canParse(address) &&
    new URL(address).origin === new URL(https).origin
  )
    return address.replace(/\/$/, '');
  throw incorrect('the metadata of the local cloud names an endpoint elsewhere', https);
}

interface SignIn extends Endpoints {
  readonly tenantId: string;
  readonly clientId: string;
  readonly secret: string;
}

async function signIn({ login, graph, tenantId, clientId, secret }: SignIn, send: Send): Promise<string> {
  const answer = await send({
    method: 'POST',
    url: `${login}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: secret,
      grant_type: 'client_credentials',
      scope: `${graph}/.default`,
    }).toString(),
  });
  const token = jsonBody(answer)['access_token'];
  if (succeeded(answer) && typeof token === 'string') return token;
  throw signInError(answer);
}

function signInError(answer: HttpAnswer): ApiError {
  const { error, error_description: description } = jsonBody(answer);
  const [reason] = textOf(description, 'no description').split(/\s+Trace ID: /, 1);
  return new ApiError('Entra sign-in', answer.status, textOf(error, 'unknown_error'), reason!);
}

/** Reads a claim without checking the token, as the provider does: the token is the caller's own. */
function objectIdOf(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { oid } = jsonBody({ status: 200, body: payload });
  if (typeof oid !== 'string') throw incorrect('the token of the local cloud has no claim "oid"');
  return oid;
}
