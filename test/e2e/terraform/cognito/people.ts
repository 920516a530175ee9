import type { Resources } from './resources.js';

const user_pool_id = '${aws_cognito_user_pool.full.id}';
const client_id = '${aws_cognito_user_pool_client.web.id}';

/** Groups, an app client with every argument, a custom domain, threat protection, and the classic look. */
export const people = (second: boolean): Resources => ({
  aws_cognito_user_group: {
    admins: {
      name: 'admins',
      user_pool_id,
      description: second ? 'Who may do everything' : 'Administrators',
      precedence: second ? 2 : 1,
      role_arn: 'arn:aws:iam::123456789012:role/admins',
    },
    bare: { name: 'bare', user_pool_id },
  },
  aws_cognito_user_pool_client: { web: webClient(second) },
  aws_cognito_user_pool_domain: {
    custom: {
      user_pool_id,
      domain: 'auth.example.com',
      certificate_arn: `arn:aws:acm:us-east-1:123456789012:certificate/${second ? 'two' : 'one'}`,
      managed_login_version: second ? 2 : 1,
    },
  },
  aws_cognito_risk_configuration: {
    pool: {
      user_pool_id,
      compromised_credentials_risk_configuration: {
        actions: { event_action: second ? 'BLOCK' : 'NO_ACTION' },
      },
      risk_exception_configuration: { blocked_ip_range_list: ['10.0.0.0/8'] },
    },
    client: {
      user_pool_id,
      client_id,
      account_takeover_risk_configuration: {
        actions: {
          high_action: { event_action: 'BLOCK', notify: true },
          low_action: { event_action: second ? 'MFA_IF_CONFIGURED' : 'NO_ACTION', notify: false },
        },
        notify_configuration: {
          source_arn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
          from: 'login@example.com',
          block_email: { subject: 'Blocked', html_body: '<b>Blocked</b>', text_body: 'Blocked' },
        },
      },
    },
  },
  aws_cognito_user_pool_ui_customization: {
    all: {
      user_pool_id: '${aws_cognito_user_pool_domain.custom.user_pool_id}',
      css: `.label-customizable {font-weight: ${second ? 600 : 400};}`,
    },
  },
});

const webClient = (second: boolean): object => ({
  name: second ? 'web-renamed' : 'web',
  user_pool_id,
  generate_secret: true,
  allowed_oauth_flows: ['code'],
  allowed_oauth_flows_user_pool_client: true,
  allowed_oauth_scopes: ['openid', 'email', ...(second ? ['profile'] : [])],
  callback_urls: ['https://shop.example.com/callback', ...(second ? ['shop://callback'] : [])],
  logout_urls: ['https://shop.example.com/'],
  default_redirect_uri: 'https://shop.example.com/callback',
  explicit_auth_flows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
  supported_identity_providers: [
    'COGNITO',
    '${aws_cognito_identity_provider.oidc.provider_name}',
    ...(second ? ['${aws_cognito_identity_provider.saml.provider_name}'] : []),
  ],
  read_attributes: ['email', 'name', 'custom:isBoolean'],
  write_attributes: ['email', ...(second ? ['name'] : [])],
  access_token_validity: second ? 30 : 15,
  id_token_validity: 15,
  refresh_token_validity: second ? 12 : 8,
  token_validity_units: { access_token: 'minutes', id_token: 'minutes', refresh_token: 'hours' },
  auth_session_validity: second ? 5 : 3,
  enable_token_revocation: true,
  enable_propagate_additional_user_context_data: second,
  prevent_user_existence_errors: 'ENABLED',
  refresh_token_rotation: { feature: 'ENABLED', retry_grace_period_seconds: second ? 60 : 10 },
  analytics_configuration: {
    application_id: 'abc0123456789',
    external_id: 'orders',
    role_arn: 'arn:aws:iam::123456789012:role/analytics',
    user_data_shared: second,
  },
});
