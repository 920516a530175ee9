import type { HttpRequest, Send } from '../../../emulators/src/rehearsal/http/connection.js';
import type { InProcessCloud } from './in-process-cloud.js';

/** What the variants import, and so do not make. */
const POOL = 'eu-west-1_Ab12Cd34E';
const CLIENT = '1example23456789';
const APIS = ['stock', 'billing'];

interface Input {
  readonly UserPoolId?: string;
  readonly ClientId?: string;
  readonly AllowedOAuthScopes?: readonly string[];
}

/** Sends requests to a cloud in which all that the variants import is there when it is asked for. */
export function withImports(cloud: InProcessCloud): Send {
  const createPool = async (): Promise<string> => {
    const { UserPool } = await cloud.cognito('CreateUserPool', { PoolName: 'imported' });
    return (UserPool as { Id: string }).Id;
  };
  let pool: Promise<string> | undefined;
  return async (request) => {
    if (!request.headers['x-amz-target']?.startsWith('AWSCognito')) return cloud.send(request);
    const named = request.body!.includes(POOL) ? (pool ??= createPool()) : undefined;
    const body = named === undefined ? request.body! : request.body!.replaceAll(POOL, await named);
    return cloud.send(await importClient(cloud, await importApis(cloud, { ...request, body })));
  };
}

const inputOf = ({ body }: HttpRequest): Input => JSON.parse(body!) as Input;

async function importApis(cloud: InProcessCloud, request: HttpRequest): Promise<HttpRequest> {
  const { UserPoolId, AllowedOAuthScopes = [] } = inputOf(request);
  const wanted = APIS.filter((api) => AllowedOAuthScopes.includes(`${api}/read`));
  if (wanted.length === 0) return request;
  const { ResourceServers } = await cloud.cognito('ListResourceServers', { UserPoolId });
  const there = (ResourceServers as { Identifier: string }[]).map(({ Identifier }) => Identifier);
  for (const Identifier of wanted.filter((api) => !there.includes(api))) {
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
    await cloud.cognito('CreateResourceServer', { UserPoolId, Identifier, Name: 'imported', Scopes });
  }
  return request;
}

async function importClient(cloud: InProcessCloud, request: HttpRequest): Promise<HttpRequest> {
  const { UserPoolId, ClientId } = inputOf(request);
  if (ClientId !== CLIENT) return request;
  const { UserPoolClient } = await cloud.cognito('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'imported',
  });
  const { ClientId: id } = UserPoolClient as { ClientId: string };
  return { ...request, body: request.body!.replaceAll(CLIENT, id) };
}
