import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import {
  AddUserPoolClientSecretCommand,
  CognitoIdentityProviderClient,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  ListUserPoolClientSecretsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { LocalCloud } from '@oauth-issuers/emulators';
import type { ManifestInput } from '@oauth-issuers/manifest';

/** A client of Cognito whose secret is in Secrets Manager, and the outputs file that tells of it. */
export interface RotatingClient {
  readonly clientId: string;
  readonly outputsFile: string;
  /** The secret of the version with a label; undefined if no version has it. */
  secret(label: string): Promise<string | undefined>;
  /** The labels that versions have. */
  labels(): Promise<readonly string[]>;
  /** How many secrets Cognito holds for it. */
  held(): Promise<number>;
  /** Adds a secret as someone else would. */
  addSecret(value: string): Promise<void>;
  /** What the token endpoint answers: `granted`, or the error. */
  ask(secret: string): Promise<string>;
}

/** `machine` gets tokens by itself, `web` redeems codes. */
type Kind = 'machine' | 'web';

const REDIRECT_URI = 'https://backoffice.example.com/callback';

/** Creates a pool, a client and its stored secret in the local cloud, as a deploy would. */
export async function createRotatingClient(
  cloud: LocalCloud,
  kind: Kind = 'machine',
): Promise<RotatingClient> {
  const { region } = cloud.identity;
  const sdk = { region, endpoint: cloud.endpoint, credentials: cloud.identity };
  const cognito = new CognitoIdentityProviderClient(sdk);
  const vault = new SecretsManagerClient(sdk);
  const name = `orders-${randomUUID()}`;
  const UserPoolId = await createPool(cognito, name);
  const { ClientId, ClientSecret } = await createClient(cognito, UserPoolId, kind);
  const stored = JSON.stringify({ clientId: ClientId, clientSecret: ClientSecret, owner: 'team' });
  const { ARN } = await vault.send(new CreateSecretCommand({ Name: `dev/${name}`, SecretString: stored }));
  const host = `${name}.auth.${region}.amazoncognito.com`;
  const outputsFile = join(cloud.directory, `${name}.json`);
  const manifest = manifestOf({
    region,
    host,
    kind,
    userPoolId: UserPoolId,
    clientId: ClientId!,
    secretId: ARN!,
  });
  writeFileSync(outputsFile, JSON.stringify({ 'dev-cognito': { 'manifest-orders': manifest } }));
  const client = { UserPoolId, ClientId };
  return {
    clientId: ClientId!,
    outputsFile,
    ...readsOf(vault, ARN!),
    held: async () =>
      (await cognito.send(new ListUserPoolClientSecretsCommand(client))).ClientSecrets!.length,
    addSecret: async (value) => {
      await cognito.send(new AddUserPoolClientSecretCommand({ ...client, ClientSecret: value }));
    },
    ask: (secret) =>
      askForToken(cloud, host, { client_id: ClientId!, client_secret: secret, ...GRANTS[kind] }),
  };
}

const GRANTS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  machine: { grant_type: 'client_credentials' },
  web: { grant_type: 'authorization_code', code: 'no-such-code', redirect_uri: REDIRECT_URI },
};

async function createPool(cognito: CognitoIdentityProviderClient, name: string): Promise<string> {
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: name }));
  const UserPoolId = UserPool!.Id!;
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read orders' }];
  await cognito.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: name }));
  await cognito.send(
    new CreateResourceServerCommand({ UserPoolId, Identifier: 'orders', Name: 'orders', Scopes }),
  );
  return UserPoolId;
}

async function createClient(cognito: CognitoIdentityProviderClient, UserPoolId: string, kind: Kind) {
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'nightly-report',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: [kind === 'machine' ? 'client_credentials' : 'code'],
      AllowedOAuthScopes: ['orders/read'],
      ...(kind === 'web' && { CallbackURLs: [REDIRECT_URI], SupportedIdentityProviders: ['COGNITO'] }),
    }),
  );
  return UserPoolClient!;
}

/** What the tests look up in the stored secret. */
function readsOf(vault: SecretsManagerClient, SecretId: string): Pick<RotatingClient, 'secret' | 'labels'> {
  const versions = async () =>
    Object.entries((await vault.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages ?? {});
  return {
    secret: async (label) => {
      const id = (await versions()).find(([, labels]) => labels.includes(label))?.[0];
      if (id === undefined) return undefined;
      const { SecretString } = await vault.send(new GetSecretValueCommand({ SecretId, VersionId: id }));
      return (JSON.parse(SecretString!) as { clientSecret: string }).clientSecret;
    },
    labels: async () => (await versions()).flatMap(([, labels]) => labels).sort(),
  };
}

interface Deployed {
  readonly userPoolId: string;
  readonly region: string;
  readonly host: string;
  readonly kind: Kind;
  readonly clientId: string;
  readonly secretId: string;
}

const manifestOf = ({ userPoolId, region, host, kind, clientId, secretId }: Deployed): ManifestInput => ({
  manifestVersion: 1,
  name: 'dev-cognito/orders',
  profile: 'cognito',
  issuer: `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`,
  api: { identifier: 'orders', permissions: { read: { scope: 'orders/read' } } },
  clients: [
    {
      name: 'nightly-report',
      kind,
      clientId,
      secret: { from: 'aws-secrets-manager', id: secretId, key: 'clientSecret' },
      permissions: ['read'],
      redirectUris: kind === 'web' ? [REDIRECT_URI] : [],
    },
  ],
  endpoints: { token: `https://${host}/oauth2/token` },
});

async function askForToken(
  cloud: LocalCloud,
  host: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const asked = request(`${cloud.https}/oauth2/token`, {
    method: 'POST',
    servername: host,
    ca: cloud.ca,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
  }).end(new URLSearchParams(form).toString());
  const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
  const { error = 'granted' } = (await json(answer)) as { error?: string };
  return error;
}
