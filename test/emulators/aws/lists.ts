import { Harness as CognitoHarness } from '../cognito/harness.js';
import { Harness as SecretsHarness } from '../secrets-manager/harness.js';

/** A list action over things that tests create and delete. */
export interface List {
  readonly action: string;
  /** The parameter that limits a page, with its bounds; none if there is always one page. */
  readonly size: { readonly name: string; readonly min: number; readonly max: number } | undefined;
  /** What the service says to a token that no page gave. */
  readonly invalidToken: object;
  /** What the service says to input that breaks the model. */
  readonly invalid: string;
  create(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** A page; parameters may be overwritten. */
  ask(parameters: object, region?: string): Promise<{ readonly status: number; readonly body: object }>;
  namesIn(body: object): string[];
}

type Body = Readonly<Record<string, unknown>>;

const CREATED_AT_ONCE = new Date('2026-11-21T09:00:00Z');

interface Kind {
  readonly action: string;
  readonly size: List['size'];
  readonly member: string;
  readonly name: string;
  readonly create: (harness: CognitoHarness, pool: string, name: string) => Promise<unknown>;
  readonly remove: (harness: CognitoHarness, pool: string, name: string) => Promise<unknown>;
}

const limit = (name: string, min: number, max: number) => ({ name, min, max });

/** Client and pool ids are made up; their names are ours. */
const ids = new Map<string, string>();

const inAPool: readonly Kind[] = [
  {
    action: 'ListUserPoolClients',
    size: limit('MaxResults', 1, 60),
    member: 'UserPoolClients',
    name: 'ClientName',
    create: async (harness, UserPoolId, ClientName) => {
      const { UserPoolClient } = await harness.done('CreateUserPoolClient', { UserPoolId, ClientName });
      ids.set(`${UserPoolId} ${ClientName}`, UserPoolClient.ClientId);
    },
    remove: (harness, UserPoolId, name) =>
      harness.done('DeleteUserPoolClient', { UserPoolId, ClientId: ids.get(`${UserPoolId} ${name}`) }),
  },
  {
    action: 'ListResourceServers',
    size: limit('MaxResults', 1, 50),
    member: 'ResourceServers',
    name: 'Identifier',
    create: (harness, UserPoolId, Identifier) =>
      harness.done('CreateResourceServer', { UserPoolId, Identifier, Name: Identifier }),
    remove: (harness, UserPoolId, Identifier) =>
      harness.done('DeleteResourceServer', { UserPoolId, Identifier }),
  },
  {
    action: 'ListGroups',
    size: limit('Limit', 0, 60),
    member: 'Groups',
    name: 'GroupName',
    create: (harness, UserPoolId, GroupName) => harness.done('CreateGroup', { UserPoolId, GroupName }),
    remove: (harness, UserPoolId, GroupName) => harness.done('DeleteGroup', { UserPoolId, GroupName }),
  },
  {
    action: 'ListIdentityProviders',
    size: limit('MaxResults', 0, 60),
    member: 'Providers',
    name: 'ProviderName',
    create: (harness, UserPoolId, ProviderName) =>
      harness.done('CreateIdentityProvider', { UserPoolId, ProviderName, ...oidc }),
    remove: (harness, UserPoolId, ProviderName) =>
      harness.done('DeleteIdentityProvider', { UserPoolId, ProviderName }),
  },
];

const oidc = {
  ProviderType: 'OIDC',
  ProviderDetails: {
    client_id: 'shop',
    client_secret: 'secret',
    attributes_request_method: 'GET',
    oidc_issuer: 'https://idp.example.com',
    authorize_scopes: 'openid',
    authorize_url: 'https://idp.example.com/authorize',
    token_url: 'https://idp.example.com/token',
    attributes_url: 'https://idp.example.com/userinfo',
    jwks_uri: 'https://idp.example.com/keys',
  },
};

const ofCognito = {
  invalidToken: { __type: 'InvalidParameterException', message: 'Invalid pagination token' },
  invalid: 'InvalidParameterException',
};

const ofSecretsManager = {
  size: limit('MaxResults', 1, 100),
  invalidToken: { __type: 'InvalidNextTokenException', Message: 'Invalid NextToken' },
  invalid: 'ValidationException',
};

const namesIn = (member: string, name: string) => (body: object) =>
  ((body as Body)[member] as Body[]).map((item) => item[name] as string);

async function listInAPool({ action, size, member, name, create, remove }: Kind): Promise<List> {
  const harness = new CognitoHarness();
  const UserPoolId = await harness.pool();
  return {
    action,
    size,
    ...ofCognito,
    create: async (item) => void (await create(harness, UserPoolId, item)),
    remove: async (item) => void (await remove(harness, UserPoolId, item)),
    ask: (parameters, region) => harness.call(action, { UserPoolId, ...parameters }, region),
    namesIn: namesIn(member, name),
  };
}

function userPools(): List {
  const harness = new CognitoHarness();
  const poolIds = new Map<string, string>();
  return {
    action: 'ListUserPools',
    size: limit('MaxResults', 1, 60),
    ...ofCognito,
    create: async (PoolName) => void poolIds.set(PoolName, await harness.pool({ PoolName })),
    remove: async (name) => void (await harness.done('DeleteUserPool', { UserPoolId: poolIds.get(name) })),
    ask: (parameters, region) => harness.call('ListUserPools', { MaxResults: 60, ...parameters }, region),
    namesIn: namesIn('UserPools', 'Name'),
  };
}

function secrets(): List {
  const harness = new SecretsHarness();
  harness.now = CREATED_AT_ONCE;
  return {
    action: 'ListSecrets',
    ...ofSecretsManager,
    create: async (name) => void (await harness.create(name)),
    remove: async (SecretId) =>
      void (await harness.done('DeleteSecret', { SecretId, ForceDeleteWithoutRecovery: true })),
    ask: (parameters, region) => harness.call('ListSecrets', parameters, region),
    namesIn: namesIn('SecretList', 'Name'),
  };
}

/** Versions are not deleted: without a label they are not shown any more. */
async function secretVersions(): Promise<List> {
  const harness = new SecretsHarness();
  await harness.create('secret');
  const idOf = (name: string) => name.padEnd(32, '-');
  const label = (VersionStage: string, change: object) =>
    harness.done('UpdateSecretVersionStage', { SecretId: 'secret', VersionStage, ...change });
  return {
    action: 'ListSecretVersionIds',
    ...ofSecretsManager,
    create: async (name) => {
      const version = { SecretString: name, ClientRequestToken: idOf(name), VersionStages: [name] };
      await harness.done('PutSecretValue', { SecretId: 'secret', ...version });
    },
    remove: async (name) => void (await label(name, { RemoveFromVersionId: idOf(name) })),
    ask: (parameters, region) =>
      harness.call('ListSecretVersionIds', { SecretId: 'secret', ...parameters }, region),
    namesIn: (body) => namesIn('Versions', 'VersionId')(body).map((id) => id.replace(/-+$/, '')),
  };
}

/** How to make each list, with nothing in it. */
export const lists: ReadonlyMap<string, () => Promise<List>> = new Map([
  ['ListUserPools', async () => userPools()],
  ...inAPool.map((kind) => [kind.action, () => listInAPool(kind)] as const),
  ['ListSecrets', async () => secrets()],
  ['ListSecretVersionIds', secretVersions],
]);
