/* Examples of constructs/README.md: the parts that issuers are made of. Compiled and synthesized here, and compared by readme.test.ts. */
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import {
  AppClient,
  AppRegistration,
  ClientSecret,
  CustomAttribute,
  Duration,
  EmailSender,
  EntraIssuer,
  GoogleIdentityProvider,
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
  defineApi,
  permissionId,
  raisePoolQuotas,
  webClient,
} from '@oauth-issuers/constructs';
import { TerraformOutput, type TerraformStack, TerraformVariable } from 'cdktf';

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

export function raisedQuotas(stack: TerraformStack): void {
  const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
  raisePoolQuotas(stack, userPool, { resourceServers: 100 });
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
