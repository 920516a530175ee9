/* The examples of constructs/README.md: compiled and synthesized here, and compared by readme.test.ts. */
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import {
  type Api,
  AppClient,
  AppRegistration,
  ClientCredential,
  ClientSecret,
  CognitoIssuer,
  CustomAttribute,
  Duration,
  EmailSender,
  EntraIssuer,
  FederatedIdentity,
  GoogleIdentityProvider,
  Group,
  IdentifierUri,
  OAuthScope,
  OidcIdentityProvider,
  PreAuthorizedClient,
  ResourceServer,
  RoleAssignment,
  SecretsManagerSink,
  ServicePrincipal,
  SignIn,
  UserPool,
  UserPoolDomain,
  assertValid,
  defineApi,
  importApi,
  machineClient,
  nativeClient,
  permissionId,
  raisePoolQuotas,
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
    refreshTokenRotation: { gracePeriod: Duration.seconds(10) },
    readAttributes: ['email'],
  });
  const job = new AppClient(stack, 'job', {
    userPool,
    clientName: 'nightly-report',
    kind: 'machine',
    secretSink: new SecretsManagerSink({ prefix: 'dev' }),
  });
  server.grant(job, 'read');

  new AppClient(stack, 'courier-app', {
    userPool,
    clientName: 'courier-app',
    kind: 'sdk',
    authFlows: ['ALLOW_USER_SRP_AUTH'],
  });
}

export function extendedPool(stack: TerraformStack): void {
  const pool = UserPool.fromUserPoolId(stack, 'shared-pool', 'eu-west-1_Ab12Cd34E');
  const stock = pool.addResourceServer('stock', { identifier: 'stock', scopes: { read: 'Read stock' } });
  const google = pool.addIdentityProvider('google', GoogleIdentityProvider, {
    clientId: 'shop.apps.googleusercontent.com',
    clientSecret: new TerraformVariable(stack, 'google-secret', { type: 'string', sensitive: true })
      .stringValue,
  });
  pool.addClient('warehouse', {
    clientName: 'warehouse',
    kind: 'native',
    scopes: [stock.scope('read'), OAuthScope.OPENID],
    callbackUrls: ['com.example.warehouse://callback'],
    identityProviders: [google],
  });
}

export function comparedStack(stack: TerraformStack): void {
  warnOfReplacements(stack);
}

export function raisedQuotas(stack: TerraformStack): void {
  const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
  raisePoolQuotas(stack, userPool, { resourceServers: 100 });
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

export function people(stack: TerraformStack): void {
  const userPool = new UserPool(stack, 'people', {
    poolName: 'people',
    tier: 'ESSENTIALS',
    signIn: SignIn.byEmail(),
    selfSignUp: true,
    passwordPolicy: { minimumLength: 12, historySize: 5 },
    mfa: { mode: 'required', factors: ['totp', 'email'] },
    email: EmailSender.ses({
      sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
      from: 'Shop <shop@example.com>',
    }),
    customAttributes: { plan: CustomAttribute.string({ maxLength: 20 }) },
    tags: { team: 'identity' },
  });
  userPool.addGroup('editors', { description: 'Who may change texts', precedence: 10 });
  userPool.addTrigger('preTokenGeneration', {
    functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:claims',
    version: 'V2_0',
  });

  const domain = userPool.addDomain('domain', {
    domainName: 'auth.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  });
  new TerraformOutput(stack, 'dns-target', { value: domain.dnsTarget });

  const signUp = new LambdaFunction(stack, 'sign-up', {
    functionName: 'sign-up',
    role: 'arn:aws:iam::123456789012:role/sign-up',
    filename: 'sign-up.zip',
    handler: 'index.handler',
    runtime: 'nodejs22.x',
  });
  new UserPool(stack, 'customers', {
    poolName: 'customers',
    mfa: { mode: 'optional', factors: ['sms'] },
    sms: { externalId: 'customers-sms' },
    triggers: { preSignUp: signUp },
  });
}

export function signInThroughEntra(stack: TerraformStack): void {
  const userPool = new UserPool(stack, 'employees', { poolName: 'employees' });
  const domain = userPool.addDomain('domain', { prefix: 'employees-123456789012' });

  // Entra knows the pool as a client ...
  const signIn = defineApi({
    name: 'sign-in',
    scopes: { employee: 'Sign in as an employee' },
    clients: { cognito: webClient({ permissions: ['employee'], redirectUris: [domain.oidcCallbackUrl] }) },
  });
  const entra = new EntraIssuer(stack, 'entra', {
    name: 'dev',
    apis: [signIn],
    consent: 'external',
  });
  const { issuer, clients } = entra.manifest(signIn);

  // ... and the pool knows Entra as a provider.
  const provider = new OidcIdentityProvider(stack, 'entra-provider', {
    userPool,
    providerName: 'Entra',
    issuer,
    clientId: clients[0]!.clientId,
    clientSecret: entra.exportSecrets()[0]!.value,
    attributeMapping: { email: 'email', name: 'name', preferred_username: 'preferred_username' },
  });
  new AppClient(stack, 'intranet', {
    userPool,
    clientName: 'intranet',
    kind: 'spa',
    scopes: [OAuthScope.OPENID],
    callbackUrls: ['https://intranet.example.com/'],
    identityProviders: [provider],
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
