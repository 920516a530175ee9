import {
  AppClient,
  CognitoIssuer,
  CustomAttribute,
  Duration,
  EmailSender,
  EntraIssuer,
  GoogleIdentityProvider,
  IdentityProvider,
  LogDestination,
  OAuthScope,
  ResourceServer,
  SamlMetadata,
  SecretsManagerSink,
  SignIn,
  UserGroup,
  UserPool,
  UserPoolDomain,
  ValidationError,
  assertValid,
  permissionId,
  raisePoolQuotas,
  requireAwsProvider,
  warnOfReplacements,
} from '@oauth-issuers/constructs';
import { type Entry, everything, orders } from '../../support/everything/index.js';
import { testStack } from '../../support/synth.js';

/* Arguments of functions and methods, where no synth comes that could report them. */
type Kind = keyof typeof VALUES;
type Call = (value: never) => unknown;

const VALUES = {
  nothing: undefined,
  null: null,
  text: 'anything else',
  number: -5,
  flag: true,
  list: ['anything'],
  object: { any: 'thing' },
  function: () => undefined,
  date: new Date(0),
  symbol: Symbol('any'),
  big: 5n,
  bare: Object.create(null) as object,
};

const stack = testStack();
const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');
const server = new ResourceServer(stack, 'server', {
  userPool,
  identifier: 'orders',
  scopes: { read: 'Read' },
});
const imported = ResourceServer.fromIdentifier('billing');
const client = new AppClient(stack, 'client', {
  userPool,
  clientName: 'c',
  kind: 'machine',
  secretSink: 'unread',
});
const pool = new UserPool(stack, 'pool', { poolName: 'p', email: EmailSender.cognito() });
const domain = UserPoolDomain.fromBaseUrl('https://auth.example.com');
const shop = AppClient.fromAppClientId('1example23456789');
const url = 'https://shop.example.com/';
const sdk = { clientName: 'sdk', kind: 'sdk', authFlows: ['ALLOW_USER_SRP_AUTH'] } as const;
const cognito = new CognitoIssuer(stack, 'cognito', { name: 'shop', apis: [orders] });
const entra = new EntraIssuer(stack, 'entra', { name: 'shop', apis: [orders], people: 'everyone' });

/** What is called, with which argument, and what kinds of values it may be. */
const calls: readonly (readonly [string, Call, ...Kind[]])[] = [
  ['UserPool.fromUserPoolId', (id) => UserPool.fromUserPoolId(id)],
  [
    'UserPool.fromUserPoolId of a region',
    (region) => UserPool.fromUserPoolId('eu-west-1_A', region),
    'nothing',
  ],
  ['UserPool.fromUserPoolArn', (arn) => UserPool.fromUserPoolArn(arn)],
  ['UserPool.fromUserPoolId in a scope', (id) => UserPool.fromUserPoolId(stack, 'by-id', id)],
  ['UserPool.fromUserPoolId by an id', (id) => UserPool.fromUserPoolId(stack, id, 'eu-west-1_A'), 'text'],
  ['UserPool.fromUserPoolArn in a scope', (arn) => UserPool.fromUserPoolArn(stack, 'by-arn', arn)],
  ['UserPoolDomain.fromBaseUrl', (url) => UserPoolDomain.fromBaseUrl(url)],
  ['ResourceServer.fromIdentifier', (identifier) => ResourceServer.fromIdentifier(identifier)],
  ['ResourceServer.fromAttributes', (attributes) => ResourceServer.fromAttributes(attributes)],
  ['AppClient.fromAppClientId', (id) => AppClient.fromAppClientId(id), 'text'],
  ['IdentityProvider.fromProviderName', (name) => IdentityProvider.fromProviderName(name)],
  ['OAuthScope.custom', (value) => OAuthScope.custom(value), 'text'],
  ['OAuthScope.resourceServer', (of) => OAuthScope.resourceServer(of, 'read')],
  ['OAuthScope.resourceServer of a name', (name) => OAuthScope.resourceServer(imported, name), 'text'],
  ['CustomAttribute.string', (options) => CustomAttribute.string(options), 'nothing', 'bare'],
  ['CustomAttribute.number', (options) => CustomAttribute.number(options), 'nothing', 'bare'],
  ['CustomAttribute.dateTime', (options) => CustomAttribute.dateTime(options), 'nothing', 'bare'],
  ['CustomAttribute.boolean', (options) => CustomAttribute.boolean(options), 'nothing', 'bare'],
  ['EmailSender.cognito', (options) => EmailSender.cognito(options), 'nothing', 'bare'],
  ['EmailSender.ses', (options) => EmailSender.ses(options)],
  ['LogDestination.logGroup', (arn) => LogDestination.logGroup(arn), 'text'],
  ['LogDestination.bucket', (arn) => LogDestination.bucket(arn), 'text'],
  ['LogDestination.deliveryStream', (arn) => LogDestination.deliveryStream(arn), 'text'],
  ['SamlMetadata.url', (url) => SamlMetadata.url(url), 'text'],
  ['SamlMetadata.file', (xml) => SamlMetadata.file(xml), 'text'],
  ['SignIn.byUserName', (alias) => SignIn.byUserName(alias)],
  ['Duration.seconds', (amount) => Duration.seconds(amount)],
  ['Duration.days', (amount) => Duration.days(amount)],
  ['new SecretsManagerSink', (options) => new SecretsManagerSink(options)],
  ['permissionId of an API', (api) => permissionId(api, 'scope', 'read'), 'text'],
  ['permissionId of a kind', (kind) => permissionId('orders', kind, 'read')],
  ['permissionId of a permission', (name) => permissionId('orders', 'scope', name), 'text'],
  ['requireAwsProvider', (scope) => requireAwsProvider(scope)],
  ['requireAwsProvider of a version', (version) => requireAwsProvider(stack, version), 'nothing'],
  ['raisePoolQuotas of a scope', (scope) => raisePoolQuotas(scope, userPool, {})],
  ['raisePoolQuotas of a pool', (of) => raisePoolQuotas(stack, of, {})],
  ['raisePoolQuotas', (quotas) => raisePoolQuotas(stack, userPool, quotas), 'bare'],
  ['warnOfReplacements', (of) => warnOfReplacements(of)],
  ['assertValid', (root) => assertValid(root)],
  ['AppClient.addScopes', (scope) => client.addScopes(scope)],
  ['ResourceServer.scope', (name) => server.scope(name), 'text'],
  ['ResourceServer.grant to a client', (to) => server.grant(to, 'read')],
  ['ResourceServer.grant of a scope', (name) => server.grant(client, name), 'text'],
  ['an imported server.grant to a client', (to) => imported.grant(to, 'read')],
  ['UserPool.addGroup', (name) => pool.addGroup(name), 'text'],
  ['UserPool.addGroup with options', (options) => pool.addGroup('g', options), 'nothing', 'object', 'bare'],
  ['UserPool.addDomain', (id) => pool.addDomain(id, { prefix: 'shop' }), 'text'],
  ['UserPool.addDomain with options', (options) => pool.addDomain('d', options), 'object', 'bare'],
  ['UserPool.addClient', (id) => pool.addClient(id, sdk), 'text'],
  ['UserPool.addClient with options', (options) => pool.addClient('c', options), 'object', 'bare'],
  ['UserPool.addResourceServer', (id) => pool.addResourceServer(id, { identifier: 'a', scopes: {} }), 'text'],
  [
    'UserPool.addResourceServer with options',
    (options) => pool.addResourceServer('s', options),
    'object',
    'bare',
  ],
  ['UserPool.addIdentityProvider of a class', (type) => pool.addIdentityProvider('p', type, {})],
  [
    'UserPool.addIdentityProvider with options',
    (options) => pool.addIdentityProvider('q', GoogleIdentityProvider, options),
    'object',
    'bare',
  ],
  ['UserGroup.fromGroupName', (name) => UserGroup.fromGroupName(name)],
  ['UserPoolDomain.signInUrl of a client', (of) => domain.signInUrl(of, { redirectUri: url })],
  ['UserPoolDomain.signInUrl', (options) => domain.signInUrl(shop, options)],
  ['UserPool.addTrigger', (trigger) => pool.addTrigger(trigger, 'arn' as never)],
  ['UserPool.addTrigger of a function', (arn) => pool.addTrigger('preSignUp', arn), 'text'],
  ['CognitoIssuer.manifest', (api) => cognito.manifest(api)],
  ['CognitoIssuer.resourceServer', (api) => cognito.resourceServer(api)],
  ['CognitoIssuer.appClient of an API', (api) => cognito.appClient(api, 'job')],
  ['CognitoIssuer.appClient of a client', (name) => cognito.appClient('orders', name)],
  ['EntraIssuer.manifest', (api) => entra.manifest(api)],
];

/** A path of a construct or the property, then what is allowed, as at synth. */
const USUAL =
  /received [^]*allowed |has no (?:API|client) .*, but |A duration is |A version of the AWS provider has /;

function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ValidationError || error instanceof RangeError) return error.message;
    throw error;
  }
  return '';
}

describe('an argument that is not what it should be', () => {
  const rows = calls.map(([what, call, ...allowed]): [string, Call, Kind[]] => [what, call, allowed]);

  test.each(rows)('is refused in the usual words: %s', (_what, call, allowed) => {
    for (const [kind, value] of Object.entries(VALUES)) {
      if ((allowed as readonly string[]).includes(kind)) continue;

      expect([kind, refusalOf(() => call(value as never))]).toEqual([kind, expect.stringMatching(USUAL)]);
    }
  });

  test.each(['constructor', '__proto__', 'toString'])('is refused where it is a name like %s', (name) => {
    expect(refusalOf(() => pool.addGroup(name))).toMatch(USUAL);
    expect(refusalOf(() => cognito.appClient(name, 'job'))).toMatch(USUAL);
    expect(refusalOf(() => cognito.appClient('orders', name))).toMatch(USUAL);
    expect(refusalOf(() => cognito.resourceServer(name))).toMatch(USUAL);
    expect(refusalOf(() => pool.addTrigger(name as 'preSignUp', 'arn'))).toMatch(USUAL);
  });
});

describe('a construct in no place', () => {
  const rows = everything.map((entry): [string, Entry] => [entry.name, entry]);

  test.each(rows)('is refused before it is made: %s', (_name, entry) => {
    for (const value of Object.values(VALUES).filter((each) => each !== 'anything else')) {
      expect(refusalOf(() => entry.make(value as never, entry.props(testStack()) as never))).toMatch(
        /^1 problem found:\n\n {2}scope\n/,
      );
    }
  });

  test.each([undefined, null, '', 5, {}, 'constructor', '__proto__'])('is refused with the id %p', (id) => {
    expect(refusalOf(() => new UserPool(testStack(), id as never, { poolName: 'p' }))).toMatch(
      /^1 problem found:\n\n {2}id\n +received [^]*allowed/,
    );
  });
});
