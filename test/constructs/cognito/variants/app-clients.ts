import { Duration, OAuthScope } from '@oauth-issuers/constructs';
import type { Variant } from '../../../support/variant.js';
import { CLIENT, addClient, clientVariant, layGround } from './ground.js';

const url = 'https://app.example.com/callback';
const UNITS = [{ access_token: 'minutes', id_token: 'minutes', refresh_token: 'days' }];

/** Ways in which teams set up their clients. */
export const appClientVariants: readonly Variant[] = [
  clientVariant(
    'a back office with everything',
    'web',
    {
      props: {
        callbackUrls: [url, 'http://localhost:3000/callback'],
        logoutUrls: ['https://app.example.com/bye'],
        defaultRedirectUri: url,
        identityProviders: ['COGNITO'],
        authSession: Duration.minutes(5),
        authFlows: ['ALLOW_USER_SRP_AUTH'],
        readAttributes: ['email', 'email_verified', 'name'],
        writeAttributes: ['email', 'name'],
        propagateUserContext: true,
        hideUnknownUsers: false,
        tokenRevocation: true,
        lifetimes: {
          accessToken: Duration.minutes(10),
          idToken: Duration.hours(1),
          refreshToken: Duration.days(7),
        },
      },
      then: {
        logoutUrls: ['https://app.example.com/goodbye'],
        authSession: Duration.minutes(15),
        authFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
        readAttributes: ['email', 'name', 'locale'],
        writeAttributes: ['name'],
        propagateUserContext: false,
        hideUnknownUsers: true,
        lifetimes: { accessToken: Duration.seconds(600), refreshToken: Duration.hours(12) },
      },
    },
    {
      client: {
        default_redirect_uri: url,
        logout_urls: ['https://app.example.com/bye'],
        auth_session_validity: 5,
        explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
        read_attributes: ['email', 'email_verified', 'name'],
        write_attributes: ['email', 'name'],
        enable_propagate_additional_user_context_data: true,
        prevent_user_existence_errors: 'LEGACY',
        token_validity_units: [{ access_token: 'minutes', id_token: 'hours', refresh_token: 'days' }],
      },
      cycle: true,
    },
  ),
  clientVariant(
    'a nightly job',
    'machine',
    { then: { lifetimes: { accessToken: Duration.minutes(15) } } },
    {
      client: {
        generate_secret: true,
        allowed_oauth_flows: ['client_credentials'],
        allowed_oauth_scopes: ['orders/read'],
        access_token_validity: 60,
        token_validity_units: UNITS,
      },
      absent: { [CLIENT]: ['callback_urls', 'supported_identity_providers', 'refresh_token_rotation'] },
      cycle: true,
    },
  ),
  clientVariant(
    'a job with tokens of five minutes',
    'machine',
    { props: { lifetimes: { accessToken: Duration.minutes(5) } } },
    { client: { access_token_validity: 5, refresh_token_validity: 1 } },
  ),
  clientVariant(
    'a job whose tokens cannot be revoked',
    'machine',
    { props: { tokenRevocation: false }, then: { tokenRevocation: true } },
    { client: { enable_token_revocation: false } },
  ),
  clientVariant(
    'a back office',
    'web',
    { then: { callbackUrls: [url, 'https://new.example.com/callback'] } },
    {
      client: {
        generate_secret: true,
        allowed_oauth_flows: ['code'],
        callback_urls: [url],
        supported_identity_providers: ['COGNITO'],
        explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        prevent_user_existence_errors: 'ENABLED',
        enable_token_revocation: true,
        refresh_token_rotation: [{ feature: 'DISABLED', retry_grace_period_seconds: 0 }],
        enable_propagate_additional_user_context_data: false,
        logout_urls: [],
        read_attributes: [],
        write_attributes: [],
        auth_session_validity: 3,
      },
    },
  ),
  clientVariant(
    'a shop in the browser',
    'spa',
    { then: { callbackUrls: [url, 'https://shop.example.com/'] } },
    {
      client: { generate_secret: false, allowed_oauth_flows: ['code'] },
      absent: { [CLIENT]: ['enable_propagate_additional_user_context_data'] },
    },
  ),
  clientVariant(
    'a shop on a developer’s machine too',
    'spa',
    { props: { callbackUrls: ['https://shop.example.com/', 'http://localhost:5173/', 'http://127.0.0.1/'] } },
    {
      client: { callback_urls: ['https://shop.example.com/', 'http://localhost:5173/', 'http://127.0.0.1/'] },
    },
  ),
  clientVariant(
    'a shop whose refresh tokens rotate',
    'spa',
    {
      props: { refreshTokenRotation: { gracePeriod: Duration.seconds(10) } },
      then: { refreshTokenRotation: { gracePeriod: Duration.minutes(1) } },
    },
    {
      client: {
        refresh_token_rotation: [{ feature: 'ENABLED', retry_grace_period_seconds: 10 }],
        explicit_auth_flows: ['ALLOW_CUSTOM_AUTH'],
      },
      cycle: true,
    },
  ),
  clientVariant(
    'a shop whose refresh tokens rotate at once',
    'spa',
    { props: { refreshTokenRotation: true } },
    { client: { refresh_token_rotation: [{ feature: 'ENABLED', retry_grace_period_seconds: 0 }] } },
  ),
  clientVariant(
    'rotating refresh tokens beside a sign-in by the SDK',
    'native',
    { props: { refreshTokenRotation: true, authFlows: ['ALLOW_USER_SRP_AUTH'] } },
    { client: { explicit_auth_flows: ['ALLOW_USER_SRP_AUTH'] } },
  ),
  clientVariant(
    'an app on a phone',
    'native',
    {
      props: {
        callbackUrls: ['com.example.app://callback', 'https://app.example.com/link'],
        logoutUrls: ['com.example.app://bye'],
        lifetimes: { refreshToken: Duration.days(90) },
      },
      then: { lifetimes: { refreshToken: Duration.days(3650) } },
    },
    {
      client: {
        generate_secret: false,
        callback_urls: ['com.example.app://callback', 'https://app.example.com/link'],
        refresh_token_validity: 90,
      },
      cycle: true,
    },
  ),
  clientVariant(
    'a command line on loopback',
    'native',
    { props: { callbackUrls: ['http://127.0.0.1:8400/', 'http://[::1]:8400/'] } },
    { client: { callback_urls: ['http://127.0.0.1:8400/', 'http://[::1]:8400/'] } },
  ),
  clientVariant(
    'an app with its own sign-in pages',
    'native',
    { props: { authFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'] } },
    {
      client: {
        explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      },
    },
  ),
  clientVariant(
    'an app that lets people choose how they sign in',
    'native',
    { props: { authFlows: ['ALLOW_USER_AUTH'] } },
    { client: { explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_AUTH'] } },
  ),
  clientVariant(
    'a migration that signs people in by an administrator',
    'web',
    { props: { authFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] } },
    { client: { explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'] } },
  ),
  clientVariant(
    'the shortest sensible lifetimes',
    'web',
    {
      props: {
        lifetimes: {
          accessToken: Duration.minutes(5),
          idToken: Duration.minutes(5),
          refreshToken: Duration.hours(1),
        },
        authSession: Duration.minutes(3),
      },
    },
    {
      client: {
        access_token_validity: 5,
        id_token_validity: 5,
        refresh_token_validity: 1,
        auth_session_validity: 3,
        token_validity_units: [{ access_token: 'minutes', id_token: 'minutes', refresh_token: 'hours' }],
      },
    },
  ),
  clientVariant(
    'the longest lifetimes',
    'web',
    {
      props: {
        lifetimes: {
          accessToken: Duration.days(1),
          idToken: Duration.hours(24),
          refreshToken: Duration.days(3650),
        },
      },
    },
    { client: { access_token_validity: 1, id_token_validity: 24, refresh_token_validity: 3650 } },
  ),
  clientVariant(
    'a client that tells unknown users apart',
    'web',
    { props: { hideUnknownUsers: false } },
    { client: { prevent_user_existence_errors: 'LEGACY' } },
  ),
  clientVariant(
    'a client that only knows an address',
    'spa',
    { props: { scopes: [OAuthScope.OPENID, OAuthScope.EMAIL], readAttributes: ['email'] } },
    { client: { allowed_oauth_scopes: ['openid', 'email'], read_attributes: ['email'] } },
  ),
  clientVariant(
    'a client whose users manage their account',
    'spa',
    {
      props: { scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.PHONE, OAuthScope.COGNITO_ADMIN] },
    },
    { client: { allowed_oauth_scopes: ['openid', 'profile', 'phone', 'aws.cognito.signin.user.admin'] } },
  ),
  clientVariant(
    'a client with an argument of its own',
    'spa',
    { props: { overrides: { auth_session_validity: 7, logout_urls: ['https://app.example.com/bye'] } } },
    { client: { auth_session_validity: 7, logout_urls: ['https://app.example.com/bye'] } },
  ),
  {
    name: 'a client that is granted scopes after it was made',
    declare(stack, updated) {
      const ground = layGround(stack, this.name);
      const client = addClient(ground, 'machine', { scopes: [] });
      ground.orders.grant(client, 'read');
      if (updated) ground.orders.grant(client, 'write');
    },
    expected: { [CLIENT]: { allowed_oauth_scopes: ['orders/read'] } },
    cycle: true,
  },
  {
    name: 'a public client has no secret',
    declare(stack) {
      addClient(layGround(stack, this.name), 'native');
    },
    expected: { [CLIENT]: { generate_secret: false } },
    absent: { aws_secretsmanager_secret: [], aws_secretsmanager_secret_version: [] },
  },
];
