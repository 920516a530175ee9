import {
  AppClient,
  OAuthScope,
  type SignInUrlOptions,
  UserGroup,
  UserPool,
  UserPoolDomain,
  ValidationError,
} from '@oauth-issuers/constructs';
import { Fn, TerraformOutput, type TerraformStack } from 'cdktf';
import { synth, token } from '../../../support/synth.js';

const callbackUrls = ['https://shop.example.com/callback?from=pool', 'http://localhost:3000/'];

/** The address that a stack with a pool, a domain and a client hands out. */
function urlOf(options: (stack: TerraformStack) => SignInUrlOptions, urls = callbackUrls): string {
  const { output } = synth((stack) => {
    const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
    const domain = userPool.addDomain('domain', { prefix: 'shop' });
    const client = userPool.addClient('shop', {
      clientName: 'shop',
      kind: 'spa',
      scopes: [OAuthScope.OPENID],
      callbackUrls: urls,
    });
    const value = domain.signInUrl(client, options(stack));
    new TerraformOutput(stack, 'url', { value, staticId: true });
  });
  return output!['url']!.value as string;
}

test('a domain says where people sign in to a client, and come back with a code', () => {
  const redirect = encodeURIComponent(callbackUrls[0]!);

  expect(urlOf(() => ({ redirectUri: callbackUrls[0]! }))).toMatch(
    /^https:\/\/\$\{aws_cognito_user_pool_domain\.\w+\.domain\}\.auth\.\$\{[^}]+\}\.amazoncognito\.com\/login\?/,
  );
  expect(urlOf(() => ({ redirectUri: callbackUrls[0]! }))).toMatch(
    new RegExp(
      `\\?client_id=\\$\\{aws_cognito_user_pool_client\\.\\w+\\.id\\}&response_type=code&redirect_uri=${redirect}$`,
    ),
  );
});

test.each(['/login', '/signup', '/forgotPassword', '/oauth2/authorize'] as const)(
  'it may begin at %s',
  (signInPath) => {
    expect(urlOf(() => ({ redirectUri: callbackUrls[1]!, signInPath }))).toContain(
      `.amazoncognito.com${signInPath}?client_id=`,
    );
  },
);

test.each(['https://elsewhere.example.com/', 'https://shop.example.com/callback', ''])(
  'people do not come back to %j, which the client does not have',
  (redirectUri) => {
    expect(() => urlOf(() => ({ redirectUri }))).toThrow(
      /options\.redirectUri[^]*callbackUrls: https:\/\/shop/,
    );
  },
);

test('an address that is not known yet is encoded by Terraform', () => {
  const url = urlOf((stack) => ({ redirectUri: Fn.lower(token(stack).stringValue) }));

  expect(url).toMatch(/&redirect_uri=\$\{urlencode\(lower\(var\.unknown\)\)\}$/);
});

test('clients without hosted pages have no such address', () => {
  synth((stack) => {
    const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
    const domain = userPool.addDomain('domain', { prefix: 'shop' });
    const sdk = userPool.addClient('app', {
      clientName: 'app',
      kind: 'sdk',
      authFlows: ['ALLOW_USER_SRP_AUTH'],
    });

    expect(() => domain.signInUrl(sdk, { redirectUri: callbackUrls[0]! })).toThrow(/it has none/);
  });
});

test('imported domains and clients do it too', () => {
  const domain = UserPoolDomain.fromBaseUrl('https://auth.example.com');
  const client = AppClient.fromAppClientId('1example23456789');

  expect(domain.signInUrl(client, { redirectUri: 'https://any.example.com/' })).toBe(
    'https://auth.example.com/login?client_id=1example23456789&response_type=code&redirect_uri=https%3A%2F%2Fany.example.com%2F',
  );
});

test.each(['', 'two words', 'x'.repeat(129)])('no group is imported by the name %j', (name) => {
  expect(() => UserGroup.fromGroupName(name)).toThrow(ValidationError);
});

test('a group is imported by its name', () => {
  expect(UserGroup.fromGroupName('editors')).toEqual({ groupName: 'editors' });
});
