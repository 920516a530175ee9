terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" { region = "eu-west-1" }

data "aws_caller_identity" "current" {}

resource "aws_cognito_user_pool" "minimal" { name = "minimal" }

resource "aws_cognito_user_pool" "main" {
  name                     = "dev-orders"
  deletion_protection      = "ACTIVE"
  user_pool_tier           = "LITE"
  mfa_configuration        = "OFF"
  auto_verified_attributes = ["email"]
  username_attributes      = ["email"]
  username_configuration { case_sensitive = false }
  admin_create_user_config { allow_admin_create_user_only = true }
  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }
  password_policy {
    minimum_length                   = 14
    require_lowercase                = true
    require_numbers                  = true
    require_symbols                  = true
    require_uppercase                = true
    temporary_password_validity_days = 3
  }
  schema {
    name                = "tenant"
    attribute_data_type = "String"
    mutable             = true
    string_attribute_constraints {
      min_length = "1"
      max_length = "64"
    }
  }
  schema {
    name                = "level"
    attribute_data_type = "Number"
    number_attribute_constraints {
      min_value = "1"
      max_value = "64"
    }
  }
  verification_message_template { default_email_option = "CONFIRM_WITH_CODE" }
  user_attribute_update_settings { attributes_require_verification_before_update = ["email"] }
  user_pool_add_ons { advanced_security_mode = "OFF" }
  device_configuration {
    challenge_required_on_new_device      = true
    device_only_remembered_on_user_prompt = true
  }
  sign_in_policy { allowed_first_auth_factors = ["PASSWORD"] }
  email_configuration { email_sending_account = "COGNITO_DEFAULT" }
  tags = { Team = "orders" }
}

resource "aws_cognito_user_pool" "mfa" {
  name              = "with-mfa"
  mfa_configuration = "OPTIONAL"
  software_token_mfa_configuration { enabled = true }
  web_authn_configuration {
    relying_party_id  = "parcels.example.com"
    user_verification = "required"
  }
}

resource "aws_cognito_user_pool_domain" "main" {
  domain       = "dev-orders-${data.aws_caller_identity.current.account_id}"
  user_pool_id = aws_cognito_user_pool.main.id
}

resource "aws_cognito_user_pool_domain" "managed" {
  domain                = "dev-managed"
  user_pool_id          = aws_cognito_user_pool.minimal.id
  managed_login_version = 2
}

resource "aws_cognito_resource_server" "main" {
  identifier   = "orders"
  name         = "orders"
  user_pool_id = aws_cognito_user_pool.main.id
  scope {
    scope_name        = "write"
    scope_description = "Create and change orders"
  }
  scope {
    scope_name        = "read"
    scope_description = "Read orders"
  }
}

resource "aws_cognito_resource_server" "bare" {
  identifier   = "bare"
  name         = "bare"
  user_pool_id = aws_cognito_user_pool.main.id
}

resource "aws_cognito_user_pool_client" "machine" {
  name                                 = "nightly-report"
  user_pool_id                         = aws_cognito_user_pool.main.id
  generate_secret                      = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = ["orders/read"]
  access_token_validity                = 60
  id_token_validity                    = 60
  refresh_token_validity               = 1
  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }
  enable_token_revocation       = true
  prevent_user_existence_errors = "ENABLED"
  explicit_auth_flows           = []
  depends_on                    = [aws_cognito_resource_server.main]
}

resource "aws_cognito_user_pool_client" "web" {
  name                                          = "backoffice"
  user_pool_id                                  = aws_cognito_user_pool.main.id
  generate_secret                               = true
  allowed_oauth_flows                           = ["code"]
  allowed_oauth_flows_user_pool_client          = true
  allowed_oauth_scopes                          = concat(["openid"], aws_cognito_resource_server.main.scope_identifiers)
  callback_urls                                 = ["https://backoffice.example.com/callback", "http://localhost:3000/cb"]
  default_redirect_uri                          = "https://backoffice.example.com/callback"
  logout_urls                                   = ["https://backoffice.example.com/out"]
  supported_identity_providers                  = ["COGNITO"]
  explicit_auth_flows                           = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  read_attributes                               = ["email"]
  write_attributes                              = ["email"]
  auth_session_validity                         = 3
  enable_propagate_additional_user_context_data = false
}

resource "aws_cognito_user_pool_client" "rotating" {
  name            = "rotating"
  user_pool_id    = aws_cognito_user_pool.main.id
  generate_secret = false
  refresh_token_rotation {
    feature                    = "ENABLED"
    retry_grace_period_seconds = 10
  }
}

resource "aws_cognito_user_pool_client" "minimal" {
  name         = "minimal"
  user_pool_id = aws_cognito_user_pool.minimal.id
}
