import { AppClient, type AppClientProps, Duration, UserPool } from '@oauth-issuers/constructs';
import { Construct } from 'constructs';
import type { Variant } from '../../../support/variant.js';
import { CLIENT, type ClientProps, type Ground, addClient, layGround, slugOf } from './ground.js';

type SdkKind = Extract<AppClientProps['kind'], 'sdk' | 'sdk-server'>;

/** A client of the ground whose people sign in by the SDK alone. */
function addSdkClient<K extends SdkKind>(
  { scope, userPool, slug }: Pick<Ground, 'scope' | 'userPool' | 'slug'>,
  kind: K,
  props: ClientProps<K> = {},
): AppClient {
  return new AppClient(scope, 'client', {
    userPool,
    clientName: slug,
    kind,
    authFlows: ['ALLOW_USER_SRP_AUTH'],
    ...(kind === 'sdk-server' && { secretSink: 'unread' }),
    ...props,
  } as AppClientProps);
}

/** A variant about one such client, in a pool without a domain. */
function sdkVariant<K extends SdkKind>(
  name: string,
  kind: K,
  declared: { readonly props?: ClientProps<K>; readonly then?: ClientProps<K> },
  rest: Omit<Variant, 'name' | 'declare' | 'expected'> & { readonly client: Variant['expected'][string] },
): Variant {
  const { client, ...others } = rest;
  return {
    name,
    declare: (stack, updated) => {
      const slug = slugOf(name);
      const scope = new Construct(stack, slug);
      const userPool = new UserPool(scope, 'pool', { poolName: slug, protect: false });
      const { props = {}, then = {} } = declared;
      addSdkClient({ scope, userPool, slug }, kind, updated ? { ...props, ...then } : props);
    },
    expected: { [CLIENT]: client },
    ...others,
  };
}

/** Ways in which teams let people sign in by the SDK. */
export const sdkClientVariants: readonly Variant[] = [
  sdkVariant(
    'an app with pages of its own, without OAuth',
    'sdk',
    { then: { authFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_AUTH'] } },
    {
      client: {
        generate_secret: false,
        allowed_oauth_flows_user_pool_client: false,
        allowed_oauth_flows: [],
        allowed_oauth_scopes: [],
        callback_urls: [],
        logout_urls: [],
        supported_identity_providers: ['COGNITO'],
        explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      },
      absent: { aws_cognito_user_pool_domain: [], aws_cognito_resource_server: [] },
      cycle: true,
    },
  ),
  sdkVariant(
    'a server that signs people in by the SDK',
    'sdk-server',
    {
      props: {
        authFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
        propagateUserContext: true,
        refreshTokenRotation: { gracePeriod: Duration.seconds(10) },
        lifetimes: { refreshToken: Duration.days(7) },
        authSession: Duration.minutes(9),
        readAttributes: ['email'],
        writeAttributes: ['email'],
      },
      then: { refreshTokenRotation: false },
    },
    {
      client: {
        generate_secret: true,
        allowed_oauth_flows_user_pool_client: false,
        explicit_auth_flows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
        enable_propagate_additional_user_context_data: true,
      },
      cycle: true,
    },
  ),
  {
    name: 'an app that leaves the hosted pages for its own',
    declare(stack, updated) {
      const ground = layGround(stack, this.name);
      if (updated) addSdkClient(ground, 'sdk');
      else addClient(ground, 'spa', { logoutUrls: ['https://app.example.com/bye'] });
    },
    expected: { [CLIENT]: { allowed_oauth_flows_user_pool_client: true } },
    cycle: true,
  },
  {
    name: 'an app that goes to the hosted pages',
    declare(stack, updated) {
      const ground = layGround(stack, this.name);
      if (updated) addClient(ground, 'native', { callbackUrls: ['com.example.app://callback'] });
      else addSdkClient(ground, 'sdk');
    },
    expected: { [CLIENT]: { allowed_oauth_flows_user_pool_client: false } },
    cycle: true,
  },
];
