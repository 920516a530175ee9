/* The examples of constructs/README.md: compiled and synthesized here, and compared by readme.test.ts. */
import {
  type Api,
  AppClient,
  AppRegistration,
  ClientSecret,
  CognitoIssuer,
  Duration,
  EntraIssuer,
  IdentifierUri,
  OAuthScope,
  PreAuthorizedClient,
  ResourceServer,
  RoleAssignment,
  ServicePrincipal,
  UserPool,
  UserPoolDomain,
  assertValid,
  defineApi,
  machineClient,
  nativeClient,
  permissionId,
  requireAwsProvider,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';
import { type App, TerraformOutput, type TerraformStack } from 'cdktf';

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
  for (const { name, value } of issuer.secrets)
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

export function entraIssuer(stack: TerraformStack, orders: Api, billing: Api): void {
  new EntraIssuer(stack, 'entra', { name: 'dev', apis: [orders, billing], consent: 'external' });
}

export function cognitoParts(stack: TerraformStack): void {
  const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
  new UserPoolDomain(stack, 'domain', { userPool, prefix: 'shop-123456789012' });

  const server = new ResourceServer(stack, 'orders', {
    userPool,
    identifier: 'https://api.example.com/orders',
    serverName: 'Orders',
    scopes: { read: 'Read orders' },
  });
  new AppClient(stack, 'shop', {
    userPool,
    clientName: 'shop',
    kind: 'spa',
    scopes: [server.scope('read'), OAuthScope.OPENID],
    callbackUrls: ['https://shop.example.com/'],
  }).resource.readAttributes = ['email'];
}

export function entraParts(stack: TerraformStack): void {
  const role = { id: permissionId('orders', 'role', 'read'), value: 'read.all', description: 'Read orders' };
  const scope = { id: permissionId('orders', 'scope', 'read'), value: 'read', description: 'Read orders' };

  const api = new AppRegistration(stack, 'api', {
    displayName: 'Orders',
    appRoles: [role],
    scopes: [scope],
  });
  const uri = new IdentifierUri(stack, 'uri', { application: api });
  const resource = new ServicePrincipal(stack, 'api-principal', {
    application: api,
    assignmentRequired: true,
  });

  const job = new AppRegistration(stack, 'job', {
    displayName: 'Nightly report',
    requiredAccess: [{ resourceClientId: api.clientId, roleIds: [role.id] }],
  });
  const principal = new ServicePrincipal(stack, 'job-principal', { application: job });
  new RoleAssignment(stack, 'job-reads', { principal, resource, roleId: role.id });
  const secret = new ClientSecret(stack, 'job-secret', { application: job, lifetime: Duration.days(30) });

  const shop = new AppRegistration(stack, 'shop', {
    displayName: 'Shop',
    redirectUris: { spa: ['https://shop.example.com/'] },
    requiredAccess: [{ resourceClientId: api.clientId, scopeIds: [scope.id] }],
  });
  new PreAuthorizedClient(stack, 'shop-reads', { application: api, client: shop, scopeIds: [scope.id] });

  new TerraformOutput(stack, 'scope', { value: `${uri.value}/.default` });
  new TerraformOutput(stack, 'secret', { value: secret.value, sensitive: true });
}

export function newerArgument(stack: TerraformStack): void {
  requireAwsProvider(stack, '6.5.0');
}

export function validated(app: App): void {
  assertValid(app);
  app.synth();
}
