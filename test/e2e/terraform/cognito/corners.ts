import type { Resources } from './resources.js';

/** What the stacks of this repository leave out, and resources with nothing but their required arguments. */
export function corners(second: boolean): Resources {
  const user_pool_id = '${aws_cognito_user_pool.corners.id}';
  return {
    aws_cognito_user_pool: {
      bare: { name: 'bare' },
      corners: {
        name: 'corners',
        mfa_configuration: second ? 'OPTIONAL' : 'OFF',
        ...(second && { software_token_mfa_configuration: { enabled: true } }),
        password_policy: {
          minimum_length: second ? 16 : 12,
          require_lowercase: true,
          require_numbers: !second,
          temporary_password_validity_days: second ? 3 : 7,
        },
        username_configuration: { case_sensitive: false },
        auto_verified_attributes: ['email'],
        user_attribute_update_settings: { attributes_require_verification_before_update: ['email'] },
        schema: [
          {
            name: 'team',
            attribute_data_type: 'String',
            mutable: true,
            string_attribute_constraints: { min_length: '1', max_length: '50' },
          },
          ...(second
            ? [
                {
                  name: 'level',
                  attribute_data_type: 'Number',
                  mutable: true,
                  number_attribute_constraints: { min_value: '1', max_value: '9' },
                },
              ]
            : []),
        ],
        tags: second ? { owner: 'two' } : { stage: 'one' },
      },
    },
    aws_cognito_user_pool_domain: {
      corners: { domain: 'dev-corners', user_pool_id, managed_login_version: second ? 2 : 1 },
    },
    aws_cognito_resource_server: {
      orders: {
        identifier: 'orders',
        name: 'orders',
        user_pool_id,
        scope: ['read', ...(second ? ['write'] : [])].map((name) => ({
          scope_name: name,
          scope_description: name,
        })),
      },
    },
    aws_cognito_user_pool_client: {
      bare: { name: 'bare', user_pool_id: '${aws_cognito_user_pool.bare.id}' },
      machine: {
        name: 'machine',
        user_pool_id,
        generate_secret: true,
        allowed_oauth_flows: ['client_credentials'],
        allowed_oauth_flows_user_pool_client: true,
        allowed_oauth_scopes: ['read', ...(second ? ['write'] : [])].map(
          (name) => `\${aws_cognito_resource_server.orders.identifier}/${name}`,
        ),
        access_token_validity: second ? 5 : 60,
        token_validity_units: { access_token: 'minutes' },
        explicit_auth_flows: ['ALLOW_USER_SRP_AUTH'],
        refresh_token_rotation: { feature: 'ENABLED', retry_grace_period_seconds: second ? 10 : 0 },
      },
    },
  };
}
