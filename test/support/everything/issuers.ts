import {
  ClientCredential,
  CognitoIssuer,
  type CognitoIssuerProps,
  Duration,
  EntraIssuer,
  type EntraIssuerProps,
  type PoolQuotas,
  SecretsManagerSecret,
  type SecretsManagerSecretProps,
  SecretsManagerSink,
  type TokenLifetimes,
  UserPool,
  UserPoolDomain,
  defineApi,
  importApi,
  machineClient,
  nativeClient,
  permissionId,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';
import { TerraformOutput } from 'cdktf';
import { type Entry, entry } from './entry.js';

const billing = importApi({ name: 'billing', scopeNames: ['read'] });

/** An API with a client of each kind. */
export const orders = defineApi({
  name: 'orders',
  scopes: { read: 'Read orders' },
  clients: {
    job: machineClient({ permissions: ['read'] }),
    desk: webClient({ permissions: ['read'], redirectUris: ['https://desk.example.com/'] }),
    shop: spaClient({ permissions: ['read'], redirectUris: ['https://shop.example.com/'] }),
    app: nativeClient({ permissions: ['read'], redirectUris: ['com.example.app://callback'] }),
  },
});

const common = {
  name: 'dev-shop',
  apis: [orders],
  importedApis: [billing],
  lifetimes: {
    accessToken: Duration.minutes(10),
    idToken: Duration.minutes(10),
    refreshToken: Duration.days(2),
  } satisfies Required<TokenLifetimes>,
  secretSink: new SecretsManagerSink({ prefix: 'dev' }),
  adoptedClientIds: { 'orders/desk': '1example23456789' },
  quotas: { resourceServers: 100, appClients: 2000 } satisfies Required<PoolQuotas>,
  protect: true,
};

/** The issuers, with manifests in outputs, and what keeps a secret. */
export const issuerEntries: readonly Entry[] = [
  entry<Omit<CognitoIssuerProps, 'domainPrefix'>>(
    'CognitoIssuer of an imported pool',
    (stack, props) => {
      const issuer = new CognitoIssuer(stack, 'it', props);
      for (const api of issuer.apis)
        new TerraformOutput(stack, `manifest-${api.name}`, { value: issuer.manifest(api) });
    },
    () => ({
      ...common,
      identifier: ({ name }) => `https://api.example.com/${name}`,
      userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1'),
      userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
    }),
  ),
  entry<Omit<CognitoIssuerProps, 'userPool' | 'userPoolDomain' | 'importedApis'>>(
    'CognitoIssuer',
    (stack, props) => {
      const issuer = new CognitoIssuer(stack, 'it', props);
      for (const api of issuer.apis)
        new TerraformOutput(stack, `manifest-${api.name}`, { value: issuer.manifest(api) });
    },
    () => ({
      ...common,
      identifier: ({ name }) => `https://api.example.com/${name}`,
      domainPrefix: 'shop',
    }),
  ),
  entry<EntraIssuerProps>(
    'EntraIssuer',
    (stack, props) => {
      const issuer = new EntraIssuer(stack, 'it', props);
      for (const api of issuer.apis)
        new TerraformOutput(stack, `manifest-${api.name}`, { value: issuer.manifest(api) });
    },
    () => ({
      name: 'dev',
      apis: [orders],
      importedApis: [billing],
      locate: () => ({
        registration: { applicationId: '/applications/1', clientId: '11111111-1111-4111-8111-111111111111' },
        principal: { objectId: '22222222-2222-4222-8222-222222222222' },
      }),
      secretSink: new SecretsManagerSink({ prefix: 'dev' }),
      consent: 'granted',
      people: { staff: { objectId: '33333333-3333-4333-8333-333333333333' } },
      assignmentRequired: true,
      permissionId: ({ api, name }, kind) => permissionId(api, kind, name),
      roleValue: ({ name }) => `${name}.all`,
      secretLifetime: Duration.days(30),
      credential: () => ClientCredential.secret(),
      protect: true,
    }),
  ),
  entry<SecretsManagerSecretProps>(
    'SecretsManagerSecret',
    (stack, props) => new SecretsManagerSecret(stack, 'it', props),
    () => ({
      secretName: 'dev/shop',
      credentials: { clientId: '1', clientSecret: 'x', identity: 'aws_cognito_user_pool_client.it.id' },
      kmsKey: 'alias/shop',
      recoveryWindow: Duration.days(7),
      tags: { team: 'identity' },
    }),
  ),
];
