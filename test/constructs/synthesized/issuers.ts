import {
  ClientSecret,
  CognitoIssuer,
  type CognitoIssuerProps,
  Duration,
  EntraIssuer,
  type EntraIssuerProps,
  type IIssuer,
  SecretsManagerSink,
  UserPool,
  UserPoolDomain,
  importApi,
  permissionId,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { billing, orders } from '../../support/example-apis.js';
import { outputManifest, outputSecrets } from '../../support/manifests.js';

/** A stack by what stands in it. */
export type Declared = readonly [name: string, declare: (stack: TerraformStack) => void];

/** All that an issuer hands out, as a stack declares it. */
function handOut(stack: TerraformStack, issuer: IIssuer): void {
  for (const api of issuer.apis) outputManifest(stack, issuer, api);
  outputSecrets(stack, issuer);
}

const cognito = (name: string, props: Partial<CognitoIssuerProps> = {}): Declared => [
  `CognitoIssuer ${name}`,
  (stack) =>
    handOut(
      stack,
      new CognitoIssuer(stack, 'issuer', { name: 'dev-shop', apis: [orders, billing], ...props }),
    ),
];

const entra = (name: string, props: Partial<EntraIssuerProps> = {}): Declared => [
  `EntraIssuer ${name}`,
  (stack) =>
    handOut(
      stack,
      new EntraIssuer(stack, 'issuer', {
        name: 'dev',
        apis: [orders, billing],
        ...(props.consent !== 'external' && {
          people: { staff: { objectId: '33333333-3333-4333-8333-333333333333' } },
        }),
        ...props,
      }),
    ),
];

const sink = new SecretsManagerSink({
  prefix: 'dev/shop',
  kmsKey: 'alias/shop',
  recoveryWindow: Duration.days(7),
  tags: { team: 'identity' },
});

const application = { applicationId: '/applications/1', clientId: '11111111-1111-4111-8111-111111111111' };

const lifetimes = {
  accessToken: Duration.minutes(10),
  idToken: Duration.minutes(20),
  refreshToken: Duration.days(2),
};

/** Every option of the issuers, and what comes of none. */
export const issuers: readonly Declared[] = [
  cognito('as it is'),
  cognito('unprotected', { protect: false }),
  cognito('with a prefix', { domainPrefix: 'shop' }),
  cognito('of an imported pool', {
    userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1'),
    userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
  }),
  cognito('with identifiers that are addresses', {
    identifier: ({ name }) => `https://api.example.com/${name}`,
  }),
  cognito('with an API that is declared elsewhere', { apis: [orders], importedApis: [billing] }),
  cognito('with an API that is imported by its names', {
    apis: [orders],
    importedApis: [importApi({ name: 'billing', scopeNames: ['read', 'write'] })],
  }),
  cognito('with lifetimes', { lifetimes }),
  cognito('with a sink', { secretSink: sink }),
  cognito('with a sink for some', { secretSink: ({ client }) => (client === 'sync' ? sink : undefined) }),
  cognito('with quotas', { quotas: { resourceServers: 50, appClients: 2000 } }),
  entra('as it is'),
  entra('unprotected', { protect: false }),
  entra('with external consent', { consent: 'external' }),
  entra('without assignments', { assignmentRequired: false }),
  entra('with roles of other values', { roleValue: ({ api, name }) => `${api}:${name}` }),
  entra('with short secrets', { secretLifetime: Duration.days(7) }),
  entra('of one API', { apis: [billing] }),
  entra('with an API that is imported by its names', {
    apis: [orders],
    importedApis: [importApi({ name: 'billing', scopeNames: ['read', 'write'] })],
    locate: () => ({
      registration: application,
      principal: { objectId: '22222222-2222-4222-8222-222222222222' },
    }),
  }),
  entra('for everyone', { people: 'everyone' }),
  entra('with ids of its own', {
    permissionId: ({ name }, kind) => (name === 'read' ? permissionId('adopted', kind, name) : undefined),
  }),
  entra('with a sink', { secretSink: sink }),
];

/** Parts as they were before they had another property. */
export const partsOfBefore: readonly Declared[] = [
  [
    'ClientSecret without a sink',
    (stack) =>
      void new ClientSecret(stack, 'it', { application, displayName: 'first', lifetime: Duration.days(30) }),
  ],
];
