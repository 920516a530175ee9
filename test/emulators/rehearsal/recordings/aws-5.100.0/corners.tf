terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = { Owner = "parcels", Team = "unknown" }
  }
}

resource "aws_cognito_user_pool" "plus" {
  name             = "plus"
  user_pool_tier   = "PLUS"
  alias_attributes = ["preferred_username", "email"]

  password_policy {
    minimum_length = 12
  }

  admin_create_user_config {
    invite_message_template {
      email_message = "Welcome {username}, {####}"
      email_subject = "Welcome"
      sms_message   = "Welcome {username}, {####}"
    }
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_phone_number"
      priority = 2
    }
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }

  schema {
    name                = "email"
    attribute_data_type = "String"
    required            = true
    mutable             = true
  }

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }

  tags = { Team = "parcels" }
}

resource "aws_cognito_user_pool" "passkeys" {
  name = "passkeys"

  sign_in_policy {
    allowed_first_auth_factors = ["WEB_AUTHN", "PASSWORD", "EMAIL_OTP"]
  }

  web_authn_configuration {
    relying_party_id  = "parcels.example.com"
    user_verification = "preferred"
  }

  device_configuration {
    device_only_remembered_on_user_prompt = true
  }

  verification_message_template {
    default_email_option  = "CONFIRM_WITH_LINK"
    email_message_by_link = "Follow {##this link##}"
    email_subject_by_link = "Confirm"
  }

  email_configuration {
    email_sending_account  = "DEVELOPER"
    source_arn             = "arn:aws:ses:us-east-1:123456789012:identity/parcels.example.com"
    from_email_address     = "parcels@parcels.example.com"
    reply_to_email_address = "help@parcels.example.com"
  }
}

resource "aws_cognito_user_pool" "codes" {
  name              = "codes"
  mfa_configuration = "ON"

  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool_domain" "custom" {
  domain          = "auth.parcels.example.com"
  certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/0d9a4c1e-6b52-4f7a-8e3d-1c2b5a7f9064"
  user_pool_id    = aws_cognito_user_pool.plus.id
}

resource "aws_cognito_user_pool_client" "empty" {
  name                                          = "empty"
  user_pool_id                                  = aws_cognito_user_pool.plus.id
  generate_secret                               = false
  allowed_oauth_flows                           = []
  allowed_oauth_scopes                          = []
  callback_urls                                 = []
  logout_urls                                   = []
  supported_identity_providers                  = []
  explicit_auth_flows                           = []
  read_attributes                               = []
  write_attributes                              = []
  enable_token_revocation                       = false
  enable_propagate_additional_user_context_data = true
}

resource "aws_cognito_user_pool" "sparse" {
  name           = "sparse"
  user_pool_tier = "ESSENTIALS"
  tags           = {}

  password_policy {
    require_numbers = true
  }

  device_configuration {
    challenge_required_on_new_device = false
  }

  admin_create_user_config {
    allow_admin_create_user_only = false
  }

  email_configuration {
    configuration_set = "parcels"
  }

  auto_verified_attributes = []
}

resource "aws_cognito_user_pool_client" "units" {
  name                   = "units"
  user_pool_id           = aws_cognito_user_pool.plus.id
  access_token_validity  = 5
  id_token_validity      = 10
  refresh_token_validity = 30

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }

  analytics_configuration {
    application_id   = "0123456789abcdef"
    external_id      = "parcels"
    role_arn         = "arn:aws:iam::123456789012:role/analytics"
    user_data_shared = true
  }
}
