/* Examples of constructs/README.md: issuers, and what apps do with them. Compiled and synthesized here, and compared by readme.test.ts. */
import {
  type Api,
  ClientCredential,
  CognitoIssuer,
  Duration,
  EntraIssuer,
  FederatedIdentity,
  Group,
  OAuthScope,
  SecretsManagerSink,
  UserPool,
  UserPoolDomain,
  assertValid,
  defineApi,
  importApi,
  machineClient,
  nativeClient,
  requireAwsProvider,
  spaClient,
  warnOfReplacements,
  webClient,
} from '@oauth-issuers/constructs';
import { type App, Fn, Lazy, TerraformOutput, type TerraformStack, TerraformVariable } from 'cdktf';

export function declaration() {
  const billing = defineApi({
    name: 'billing',
    scopes: { read: 'Read invoices' },
    clients: {},
  });

  const orders = defineApi({
    name: 'orders',
    scopes: { read: 'Read orders', write: 'Create and change orders' },
    clients: {
      'nightly-report': machineClient({ permissions: ['read', billing.permission('read')] }),
      backoffice: webClient({
        permissions: ['read', 'write'],
        redirectUris: ['https://backoffice.example.com/callback'],
      }),
      storefront: spaClient({ permissions: ['read'], redirectUris: ['https://shop.example.com/'] }),
      'courier-app': nativeClient({
        permissions: ['read'],
        redirectUris: ['com.example.courier://callback'],
      }),
    },
  });
  return { billing, orders };
}

export function cognitoIssuer(stack: TerraformStack, orders: Api, billing: Api): void {
  const issuer = new CognitoIssuer(stack, 'cognito', { name: 'dev-shop', apis: [orders, billing] });

  for (const api of issuer.apis)
    new TerraformOutput(stack, `manifest-${api.name}`, { value: issuer.manifest(api), staticId: true });
  for (const { name, value } of issuer.exportSecrets())
    new TerraformOutput(stack, name, { value, sensitive: true, staticId: true });
}

export function importedPool(stack: TerraformStack, orders: Api, billing: Api): void {
  new CognitoIssuer(stack, 'imported', {
    name: 'dev-shop',
    apis: [orders, billing],
    userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1'),
    userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
    lifetimes: { accessToken: Duration.minutes(15) },
  });
}

export function adoptedClients(stack: TerraformStack, orders: Api, billing: Api): void {
  new CognitoIssuer(stack, 'adopting', {
    name: 'dev-shop',
    apis: [orders, billing],
    userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1'),
    userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
    adoptedClientIds: { 'orders/backoffice': '1example23456789' },
  });
}

export function importedApi(stack: TerraformStack): void {
  const stock = importApi({ name: 'stock', scopeNames: ['read'] });
  const audit = defineApi({
    name: 'audit',
    scopes: { read: 'Read the audit trail' },
    clients: {
      job: machineClient({ permissions: ['read', stock.permission('read')] }),
      desk: webClient({ permissions: ['read'], redirectUris: ['https://audit.example.com/'] }),
    },
  });

  const audits = new CognitoIssuer(stack, 'audits', {
    name: 'dev-audit',
    apis: [audit],
    importedApis: [stock],
    identifier: ({ name }) => `https://api.example.com/${name}`,
  });
  audits.appClient('audit', 'desk').addScopes(OAuthScope.OPENID, OAuthScope.EMAIL);
}

export function keptSecrets(stack: TerraformStack, orders: Api, billing: Api): void {
  const kept = new CognitoIssuer(stack, 'kept', {
    name: 'dev-kept',
    apis: [orders, billing],
    secretSink: new SecretsManagerSink({ prefix: 'dev/shop', kmsKey: 'alias/shop' }),
  });

  for (const api of kept.apis)
    new TerraformOutput(stack, `manifest-${api.name}`, { value: kept.manifest(api), staticId: true });
}

export function entraIssuer(stack: TerraformStack, orders: Api, billing: Api): void {
  new EntraIssuer(stack, 'entra', {
    name: 'dev',
    apis: [orders, billing],
    people: { staff: Group.fromDisplayName(stack, 'staff', 'Shop staff') },
  });
}

export function entraElsewhere(stack: TerraformStack, orders: Api, billing: Api): void {
  new EntraIssuer(stack, 'sales', {
    name: 'dev',
    apis: [orders],
    importedApis: [billing],
    locate: () => ({
      registration: {
        applicationId: '/applications/5d1c9a4e-7b1f-4a53-9f5e-0c8d2b6a7e10',
        clientId: '9b2f4c1d-3e5a-4d68-8f70-1a2b3c4d5e6f',
      },
      principal: { objectId: '0e6f5d4c-2b1a-4f09-8e7d-6c5b4a392817' },
    }),
    people: 'everyone',
    secretSink: new SecretsManagerSink({ prefix: 'dev/sales' }),
  });
}

export function comparedStack(stack: TerraformStack): void {
  warnOfReplacements(stack);
}

export function secretlessClient(stack: TerraformStack, orders: Api, billing: Api): void {
  const deploys = FederatedIdentity.gitHubActions({
    owner: 'octo-org',
    repository: 'shop',
    ids: { owner: '123456', repository: '456789' }, // gh api repos/octo-org/shop --jq '.owner.id, .id'
    environment: 'production',
  });
  const releases = FederatedIdentity.gitLab({ project: 'octo/shop', matching: 'ref_type:tag:ref:v*' });
  new EntraIssuer(stack, 'secretless', {
    name: 'prod',
    apis: [orders, billing],
    people: 'everyone',
    credential: ({ client }) =>
      client === 'nightly-report'
        ? ClientCredential.federated({ 'github-production': deploys, 'gitlab-releases': releases })
        : undefined,
  });
}

export function expressions(stack: TerraformStack): void {
  const team = new TerraformVariable(stack, 'team', { type: 'string', default: 'identity' });
  new UserPool(stack, 'tagged', {
    poolName: 'tagged',
    tags: {
      team: Fn.upper(team.stringValue),
      note: 'costs ${5}, not an expression',
      place: Lazy.stringValue({ produce: () => '${terraform.workspace}' }),
    },
  });
}

export function newerArgument(stack: TerraformStack): void {
  requireAwsProvider(stack, '6.5.0');
}

export function validated(app: App): void {
  assertValid(app);
  app.synth();
}
