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
}

locals {
  function = "arn:aws:lambda:eu-west-1:123456789012:function"
  key      = "arn:aws:kms:eu-west-1:123456789012:key/0d9a4c1e-6b52-4f7a-8e3d-1c2b5a7f9064"
  role     = "arn:aws:iam::123456789012:role/sms"
}

resource "aws_cognito_user_pool" "triggers" {
  name           = "triggers"
  user_pool_tier = "PLUS"

  lambda_config {
    create_auth_challenge          = "${local.function}:create"
    custom_message                 = "${local.function}:message"
    define_auth_challenge          = "${local.function}:define"
    kms_key_id                     = local.key
    post_authentication            = "${local.function}:post-authentication"
    post_confirmation              = "${local.function}:post-confirmation"
    pre_authentication             = "${local.function}:pre-authentication"
    pre_sign_up                    = "${local.function}:pre-sign-up"
    user_migration                 = "${local.function}:migration"
    verify_auth_challenge_response = "${local.function}:verify"

    custom_email_sender {
      lambda_arn     = "${local.function}:email"
      lambda_version = "V1_0"
    }
    custom_sms_sender {
      lambda_arn     = "${local.function}:sms"
      lambda_version = "V1_0"
    }
    pre_token_generation_config {
      lambda_arn     = "${local.function}:tokens"
      lambda_version = "V2_0"
    }
  }

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"

    advanced_security_additional_flows {
      custom_auth_mode = "AUDIT"
    }
  }
}

resource "aws_cognito_user_pool" "classic-trigger" {
  name = "classic-trigger"

  lambda_config {
    pre_token_generation = "${local.function}:tokens"
  }
}

resource "aws_cognito_user_pool" "no-trigger" {
  name = "no-trigger"

  lambda_config {
    pre_sign_up = ""
  }

  user_pool_add_ons {
    advanced_security_mode = "OFF"
  }
}

resource "aws_cognito_user_pool" "sms" {
  name                       = "sms"
  mfa_configuration          = "OPTIONAL"
  sms_authentication_message = "Sign in with {####}"
  sms_verification_message   = "Confirm with {####}"
  email_verification_subject = "Confirm"
  email_verification_message = "Confirm with {####}"
  auto_verified_attributes   = ["email", "phone_number"]

  sms_configuration {
    external_id    = "parcels"
    sns_caller_arn = local.role
    sns_region     = "eu-west-1"
  }

  software_token_mfa_configuration {
    enabled = false
  }
}

resource "aws_cognito_user_pool" "sms-alone" {
  name              = "sms-alone"
  mfa_configuration = "ON"

  sms_configuration {
    external_id    = "parcels"
    sns_caller_arn = local.role
  }
}

resource "aws_cognito_user_pool" "sms-without-mfa" {
  name = "sms-without-mfa"

  sms_configuration {
    external_id    = "parcels"
    sns_caller_arn = local.role
  }
}

resource "aws_cognito_user_pool" "email-codes" {
  name              = "email-codes"
  mfa_configuration = "OPTIONAL"

  email_configuration {
    email_sending_account = "DEVELOPER"
    source_arn            = "arn:aws:ses:eu-west-1:123456789012:identity/parcels.example.com"
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "admin_only"
      priority = 1
    }
  }

  email_mfa_configuration {
    message = "Sign in with {####}"
    subject = "Sign in"
  }
}

resource "aws_cognito_user_pool" "email-codes-in-other-words" {
  name              = "email-codes-in-other-words"
  mfa_configuration = "OPTIONAL"

  email_configuration {
    email_sending_account = "DEVELOPER"
    source_arn            = "arn:aws:ses:eu-west-1:123456789012:identity/parcels.example.com"
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "admin_only"
      priority = 1
    }
  }

  email_mfa_configuration {
    message = "Your code is {####}"
  }

  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "attributes" {
  name = "attributes"

  schema {
    name                     = "department"
    attribute_data_type      = "String"
    developer_only_attribute = false
    mutable                  = true
    required                 = false

    string_attribute_constraints {
      min_length = "1"
      max_length = "64"
    }
  }
  schema {
    name                = "floor"
    attribute_data_type = "Number"
    mutable             = true

    number_attribute_constraints {
      min_value = "-2"
      max_value = "40"
    }
  }
  schema {
    name                = "employed"
    attribute_data_type = "DateTime"
  }
  schema {
    name                = "email"
    attribute_data_type = "String"
    required            = true
    mutable             = true

    string_attribute_constraints {
      min_length = "0"
      max_length = "2048"
    }
  }
  schema {
    name                = "remote"
    attribute_data_type = "Boolean"
    mutable             = true
  }
}
