import {
  AppClient,
  AppRegistration,
  CognitoIssuer,
  EmailSender,
  EntraIssuer,
  LogDestination,
  OAuthScope,
  OidcIdentityProvider,
  ResourceServer,
  SamlIdentityProvider,
  SamlMetadata,
  SecretsManagerSecret,
  SecretsManagerSink,
  UserPool,
  UserPoolDomain,
  UserPoolLogDelivery,
  ValidationError,
  defineApi,
  machineClient,
  nativeClient,
  permissionId,
} from '@oauth-issuers/constructs';
import { Fn, TerraformOutput, type TerraformStack } from 'cdktf';
import { everything } from '../../support/everything/index.js';
import { outcomeOf } from '../../support/everything/outcome.js';
import { placeName, placesOf, replaced } from '../../support/everything/places.js';
import { problemsOf, synth, testStack, token } from '../../support/synth.js';

/** What a person may write into a text and Terraform would run, and how it has to stand in Terraform JSON. */
const INJECTIONS: readonly (readonly [string, string])[] = [
  ['${file("/etc/passwd")}', '$${file("/etc/passwd")}'],
  ['%{ if true }x%{ endif }', '%%{ if true }x%%{ endif }'],
];

/** Every text of Terraform JSON that can be an expression: values and names of members, but for comments. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== '//')
    .flatMap(([name, each]) => [name, ...textsOf(each)]);
}

/** The texts that hold an injection, without what JSON in a text adds. */
function arrivals(json: string, injection: string): string[] {
  const mark = injection.includes('passwd') ? '/etc/passwd' : 'if true';
  return textsOf(JSON.parse(json))
    .filter((text) => text.includes(mark))
    .map((text) => text.replaceAll('\\"', '"'));
}

const texts = everything.flatMap((entry) =>
  placesOf(entry.props(testStack()))
    .filter(({ value }) => typeof value === 'string')
    .map(({ path, value }) => ({
      row: `${entry.name}, ${placeName(path)}`,
      entry,
      path,
      value: value as string,
    })),
);

/** Where texts of people end, whatever the rules of their places; without these the table below would prove nothing. */
const ARRIVING = [
  'UserPool, invitation.emailMessage',
  'UserPool, invitation.smsMessage',
  'UserPool, verification.emailSubject',
  'UserPool, verification.emailMessage',
  'UserPool, mfa.emailMessage',
  'UserPool, sms.externalId',
  'UserPool, tags.team',
  'UserPool, overrides.region',
  'AppClient of the web, overrides.region',
  'AppClient of the web, identityProviders[0]',
  'OidcIdentityProvider, clientId',
  'OidcIdentityProvider, attributeMapping.email',
  'ResourceServer, scopes.read',
  'UserGroup, description',
  'RiskConfiguration, takeover.mails.blocked.html',
  'ManagedLoginBranding, settings.components.text',
  'AppRegistration, displayName',
  // Every text of its own is given, so that the description stands in for none.
  'AppRegistration, scopes[0].adminConsentDescription',
  'AppRegistration, scopes[0].userConsentDescription',
  'AppRegistration, appRoles[0].description',
  'ClientSecret, displayName',
  'CognitoIssuer, apis[0].scopes.read',
  'EntraIssuer, name',
  'EntraIssuer, apis[0].scopes.read',
  'SecretsManagerSecret, kmsKey',
  'SecretsManagerSecret, tags.team',
];

describe.each(INJECTIONS)('%s', (injection, escaped) => {
  const arrived = new Set<string>();

  test.each(texts)(
    'is a text or refused, alone, in a text, or beside a token: $row',
    ({ row, entry, path, value }) => {
      for (const given of [injection, `${value} ${injection}`, `${injection} ${value}`]) {
        const { problems, json } = outcomeOf(entry, (valid) => replaced(valid, path, given));
        if (problems.length > 0) continue;
        const found = arrivals(json, injection);

        for (const text of found) expect(text).toContain(escaped);
        if (found.length > 0) arrived.add(row);
      }
      const beside = outcomeOf(entry, (valid) =>
        replaced(valid, path, `${value} ${injection} ${Fn.upper('a')}`),
      );
      for (const text of beside.json === '' ? [] : arrivals(beside.json, injection))
        expect(text).toContain(`${escaped} \${upper("a")}`);
    },
  );

  test('arrives wherever the cloud takes any text', () => {
    expect(ARRIVING.filter((row) => !arrived.has(row))).toEqual([]);
  });
});

/** What no walk over properties finds: names of members, and what objects of classes and functions give. */
const elsewhere: readonly (readonly [string, (stack: TerraformStack, text: string) => unknown])[] = [
  ['a tag', (stack, text) => new UserPool(stack, 'it', { poolName: 'p', tags: { [text]: text } })],
  [
    'an argument',
    (stack, text) =>
      new UserPool(stack, 'it', {
        poolName: 'p',
        overrides: { [text.replaceAll('.', '')]: { [text]: [text] } },
      }),
  ],
  [
    'the sender of e-mail',
    (stack, text) =>
      new UserPool(stack, 'it', {
        poolName: 'p',
        email: EmailSender.ses({
          sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
          from: `${text} <a@example.com>`,
        }),
      }),
  ],
  [
    'an answer address',
    (stack, text) =>
      new UserPool(stack, 'it', {
        poolName: 'p',
        email: EmailSender.cognito({ replyTo: `${text.replaceAll(' ', '')}@example.com` }),
      }),
  ],
  [
    'metadata',
    (stack, text) =>
      new SamlIdentityProvider(stack, 'it', {
        userPool,
        providerName: 'Staff',
        metadata: SamlMetadata.file(`<EntityDescriptor entityID='${text}'>`),
      }),
  ],
  [
    'a mapped attribute',
    (stack, text) =>
      new OidcIdentityProvider(stack, 'it', {
        userPool,
        providerName: 'Staff',
        issuer: 'https://idp.example.com',
        clientId: 'c',
        clientSecret: token(stack).stringValue,
        attributeMapping: { [`custom:${text}`]: text },
      }),
  ],
  [
    'a group',
    (stack, text) => new UserPool(stack, 'it', { poolName: 'p' }).addGroup(text.replaceAll(' ', '')),
  ],
  [
    'an id of a client',
    (stack, text) =>
      new UserPoolLogDelivery(stack, 'it', { userPool, messageErrors: LogDestination.logGroup(text) }),
  ],
  [
    'a scope that is granted',
    (stack, text) => client(stack).addScopes(OAuthScope.custom(`orders/${text.replaceAll(' ', '')}`)),
  ],
  [
    'a scope of a server',
    (stack, text) =>
      ResourceServer.fromIdentifier(text.replaceAll(/[ "]/g, '')).grant(
        client(stack),
        text.replaceAll(/[ "/]/g, ''),
      ),
  ],
  [
    'the name of a scope',
    (stack, text) =>
      new ResourceServer(stack, 'it', {
        userPool,
        identifier: 'orders',
        scopes: { [text.replaceAll(/[ "/]/g, '')]: text },
      }),
  ],
  [
    'the name of a secret',
    (stack, text) =>
      new AppClient(stack, 'it', {
        userPool,
        clientName: 'c',
        kind: 'machine',
        scopes: [OAuthScope.custom('orders/read')],
        secretSink: new SecretsManagerSink({ prefix: text }),
      }),
  ],
  ['an identifier', (stack, text) => issuerOf(stack, { identifier: () => text.replaceAll(/[ "]/g, '') })],
  ['a permission on Cognito', (stack, text) => issuerOf(stack, {}, text.replaceAll(/[ "/]/g, ''))],
  ['a permission on Entra', (stack, text) => entraOf(stack, {}, text.replaceAll(/[ "]/g, ''))],
  ['the value of a role', (stack, text) => entraOf(stack, { roleValue: () => text.replaceAll(/[ "]/g, '') })],
  ['a domain', (stack, text) => issuerOf(stack, { userPoolDomain: { baseUrl: `https://${text}` } })],
  [
    'the endpoint of a pool',
    (stack, text) =>
      issuerOf(stack, {
        userPool: { userPoolId: text, endpoint: text, userPoolArn: text },
        userPoolDomain: UserPoolDomain.fromBaseUrl('https://auth.example.com'),
      }),
  ],
  ['the region of a pool', (_stack, text) => UserPool.fromUserPoolId('eu-west-1_A', text)],
  [
    'a redirect URI',
    (stack, text) =>
      new AppRegistration(stack, 'it', {
        displayName: 'a',
        redirectUris: { native: [`com.example.app://a/${text}`] },
      }),
  ],
  [
    'the application of a scope',
    (stack, text) =>
      new AppRegistration(stack, 'it', {
        displayName: 'a',
        requiredAccess: [{ resourceClientId: text, scopeIds: [permissionId(text, 'scope', text)] }],
      }),
  ],
];

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');
const client = (stack: TerraformStack) =>
  new AppClient(stack, 'it', { userPool, clientName: 'c', kind: 'machine', secretSink: 'unread' });
const api = (permission: string) =>
  defineApi({
    name: 'orders',
    scopes: { [permission]: 'Read' },
    clients: {
      job: machineClient({ permissions: [permission] }),
      app: nativeClient({ permissions: [permission], redirectUris: ['com.example.app://a'] }),
    },
  });

function issuerOf(stack: TerraformStack, props: object, permission = 'read') {
  const issuer = new CognitoIssuer(stack, 'it', { name: 'dev', apis: [api(permission)], ...props });
  new TerraformOutput(stack, 'manifest', { value: issuer.manifest(issuer.apis[0]!) });
  for (const { name, value } of issuer.exportSecrets())
    new TerraformOutput(stack, name, { value, sensitive: true });
}

function entraOf(stack: TerraformStack, props: object, permission = 'read') {
  const issuer = new EntraIssuer(stack, 'it', {
    name: 'dev',
    apis: [api(permission)],
    people: 'everyone',
    ...props,
  });
  new TerraformOutput(stack, 'manifest', { value: issuer.manifest(issuer.apis[0]!) });
}

describe('a text that ends in a function of Terraform', () => {
  const quoted = `a", file("/etc/passwd"), "${Fn.upper('a')}`;

  test.each([
    ['an id of a pool', () => UserPool.fromUserPoolId(quoted)],
    ['an ARN of a pool', () => UserPool.fromUserPoolArn(quoted)],
  ])('is refused with a quote beside a token: %s', (_what, build) => {
    expect(build).toThrow(ValidationError);
  });

  test.each(['clientId', 'clientSecret'])('is refused with a quote: %s of a secret', (name) => {
    for (const text of [quoted, 'a", "b" = file("/etc/passwd"), c = "']) {
      expect(
        problemsOf((stack) => {
          const credentials = { clientId: '1', clientSecret: '2', identity: 'a_b.c.id', [name]: text };
          new SecretsManagerSecret(stack, 'it', { secretName: 's', credentials });
        }),
      ).toEqual([expect.stringContaining(`credentials.${name}\n`)]);
    }
  });
});

describe.each(elsewhere)('as %s', (_what, build) => {
  test.each([
    '${file("/etc/passwd")}',
    '%{ if true }x%{ endif }',
    '${file(local.path)}',
    '%{if(true)}x%{endif}',
  ])('%s is a text or refused', (text) => {
    try {
      const configuration = synth((stack) => build(stack, text));
      const found = textsOf(configuration).filter((each) => /file\(|if ?\(?true/.test(each));

      expect(found).not.toEqual([]);
      // What remains when the escapes are gone would be run.
      for (const each of found)
        expect(each.replaceAll(/([$%])\1\{/g, '|')).not.toMatch(/\$\{file|%\{ ?(?:if|endif)/);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
    }
  });
});
