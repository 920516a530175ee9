import {
  AppClient,
  AppleIdentityProvider,
  CustomAttribute,
  FacebookIdentityProvider,
  GoogleIdentityProvider,
  IdentityProvider,
  OAuthScope,
  OidcIdentityProvider,
  type OidcIdentityProviderProps,
  SamlIdentityProvider,
  SamlMetadata,
  UserPool,
  ValidationError,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');

const oidc =
  (props: Partial<OidcIdentityProviderProps> = {}) =>
  (stack: TerraformStack): OidcIdentityProvider =>
    new OidcIdentityProvider(stack, 'idp', {
      userPool,
      providerName: 'Partner',
      issuer: 'https://partner.example.com',
      clientId: 'shop',
      clientSecret: token(stack).stringValue,
      ...props,
    });
const saml = (metadata: SamlMetadata) => (stack: TerraformStack) =>
  new SamlIdentityProvider(stack, 'idp', { userPool, providerName: 'Workforce', metadata });
const firstLines = (build: (stack: TerraformStack) => unknown): string[] =>
  problemsOf((stack) => void build(stack)).map((problem) => problem.split('\n')[0]!);

describe('an identity provider is refused', () => {
  test.each<[string, Partial<OidcIdentityProviderProps>, string]>([
    ['with a name of two characters', { providerName: 'ab' }, 'providerName'],
    ['with a name of 33', { providerName: 'x'.repeat(33) }, 'providerName'],
    ['with a space in its name', { providerName: 'My partner' }, 'providerName'],
    ['with _ at the start of its name', { providerName: '_partner' }, 'providerName'],
    ['with an issuer by http', { issuer: 'http://partner.example.com' }, 'issuer'],
    ['with an issuer that is a name', { issuer: 'partner' }, 'issuer'],
    ['with an issuer with a query', { issuer: 'https://partner.example.com?tenant=1' }, 'issuer'],
    ['without openid', { scopes: ['email'] }, 'scopes'],
    ['with two scopes in one', { scopes: ['openid email'] }, 'scopes'],
    [
      'with an endpoint by http',
      {
        endpoints: {
          authorization: 'https://partner.example.com/authorize',
          token: 'http://partner.example.com/token',
          userInfo: 'https://partner.example.com/userinfo',
          jwks: 'https://partner.example.com/keys',
        },
      },
      'endpoints.token',
    ],
    ['with an identifier of 41 characters', { identifiers: ['x'.repeat(41)] }, 'identifiers[0]'],
    ['with an identifier twice', { identifiers: ['a.com', 'a.com'] }, 'identifiers[1]'],
    ['with 51 identifiers', { identifiers: Array.from({ length: 51 }, (_, i) => `d${i}`) }, 'identifiers'],
    [
      'with an attribute of 33 characters',
      { attributeMapping: { [`custom:${'x'.repeat(26)}`]: 'a' } },
      'attributeMapping',
    ],
    ['with a claim that has no name', { attributeMapping: { email: '' } }, 'attributeMapping["email"]'],
    ['with a secret in the source', { clientSecret: 'hunter2' }, 'clientSecret'],
  ])('%s', (_what, props, property) => {
    expect(firstLines(oidc(props))).toEqual([`[test/idp] ${property}`]);
  });

  test('with a secret in the source, which the message does not repeat', () => {
    const [problem] = problemsOf((stack) => void oidc({ clientSecret: 'hunter2' })(stack));

    expect(problem).not.toContain('hunter2');
    expect(problem).toContain('TerraformVariable');
  });

  test.each([
    ['Google with a secret', GoogleIdentityProvider],
    ['Facebook with a secret', FacebookIdentityProvider],
  ])('in the source: %s', (_what, Provider) => {
    const problems = firstLines(
      (stack) => new Provider(stack, 'idp', { userPool, clientId: 'shop', clientSecret: 'hunter2' }),
    );

    expect(problems).toEqual(['[test/idp] clientSecret']);
  });

  test('as Apple with ids that are none, and a key in the source', () => {
    const props = { userPool, clientId: 'com.example.shop', teamId: 'team', keyId: 'key', privateKey: '---' };

    expect(firstLines((stack) => new AppleIdentityProvider(stack, 'idp', props))).toEqual([
      '[test/idp] teamId',
      '[test/idp] keyId',
      '[test/idp] privateKey',
    ]);
  });

  test('as Facebook with a version that is none', () => {
    const build = (stack: TerraformStack) =>
      new FacebookIdentityProvider(stack, 'idp', {
        userPool,
        clientId: 'shop',
        clientSecret: token(stack).stringValue,
        apiVersion: '17',
      });

    expect(firstLines(build)).toEqual(['[test/idp] apiVersion']);
  });

  test.each([
    ['a URL by http', SamlMetadata.url('http://idp.example.com/metadata')],
    ['a file that is none', SamlMetadata.file('metadata.xml')],
    ['a file that is too long', SamlMetadata.file(`<EntityDescriptor >${'x'.repeat(131_072)}`)],
  ])('with metadata that are %s', (_what, metadata) => {
    expect(firstLines(saml(metadata))).toEqual(['[test/idp] metadata']);
  });
});

describe('an identity provider', () => {
  test('may be told what is not known before Terraform runs', () => {
    const problems = problemsOf((stack) => {
      const { stringValue } = token(stack);
      oidc({
        providerName: stringValue,
        issuer: stringValue,
        clientId: stringValue,
        identifiers: [stringValue],
        attributeMapping: { email: stringValue },
      })(stack);
    });

    expect(problems).toEqual([]);
  });

  test('fills attributes that the pool has, and that can change', () => {
    const problems = problemsOf((stack) => {
      const pool = new UserPool(stack, 'pool', {
        poolName: 'shop',
        standardAttributes: { birthdate: { mutable: false } },
        customAttributes: {
          plan: CustomAttribute.string(),
          seats: CustomAttribute.number({ mutable: false }),
        },
      });
      oidc({
        userPool: pool,
        attributeMapping: {
          username: 'sub',
          email: 'email',
          email_verified: 'email_verified',
          'custom:plan': 'plan',
          'custom:seats': 'seats',
          'custom:team': 'team',
          birthdate: 'birthdate',
        },
      })(stack);
    });

    expect(problems.map((problem) => /received +"(.*)"/.exec(problem)?.[1])).toEqual([
      'custom:seats',
      'custom:team',
      'birthdate',
    ]);
    expect(problems[0]).toContain('mutable');
    expect(problems[1]).toContain('declare it among customAttributes');
  });

  test('comes before the clients that people use it by', () => {
    const client = resourceOf(
      synth((stack) => {
        new AppClient(stack, 'client', {
          userPool,
          clientName: 'shop',
          kind: 'spa',
          scopes: [OAuthScope.OPENID],
          callbackUrls: ['https://shop.example.com/'],
          identityProviders: [oidc()(stack)],
        });
      }),
      'aws_cognito_user_pool_client',
    );

    expect(client).toMatchObject({
      supported_identity_providers: ['Partner'],
      depends_on: [expect.stringContaining('aws_cognito_identity_provider.')],
    });
  });

  test('may be one that the pool has already', () => {
    expect(IdentityProvider.fromProviderName('Partner')).toEqual({ providerName: 'Partner' });
    expect(() => IdentityProvider.fromProviderName('_')).toThrow(ValidationError);
  });

  test('leaves alone what Cognito adds, so that no plan differs', () => {
    const { lifecycle } = resourceOf(synth(oidc()), 'aws_cognito_identity_provider');

    expect(lifecycle).toEqual({
      ignore_changes: [
        'provider_details["authorize_url"]',
        'provider_details["token_url"]',
        'provider_details["attributes_url"]',
        'provider_details["jwks_uri"]',
      ],
    });
  });

  test('takes overrides', () => {
    const block = resourceOf(
      synth(oidc({ overrides: { 'provider_details.authorize_scopes': 'openid groups' } })),
      'aws_cognito_identity_provider',
    );

    expect(block.provider_details).toMatchObject({ authorize_scopes: 'openid groups', client_id: 'shop' });
  });
});
