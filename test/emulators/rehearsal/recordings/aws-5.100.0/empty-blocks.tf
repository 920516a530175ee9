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

resource "aws_cognito_user_pool" "empty" {
  name = "empty"

  admin_create_user_config {
    invite_message_template {}
  }
  device_configuration {}
  email_configuration {}
  email_mfa_configuration {}
  lambda_config {}
  sign_in_policy {}
  username_configuration {}
  verification_message_template {}
  web_authn_configuration {}

  schema {
    name                = "department"
    attribute_data_type = "String"

    string_attribute_constraints {}
  }
  schema {
    name                = "floor"
    attribute_data_type = "Number"

    number_attribute_constraints {}
  }
}

resource "aws_cognito_user_pool" "hollow" {
  name              = "hollow"
  user_pool_tier    = "PLUS"
  mfa_configuration = "OPTIONAL"
  alias_attributes  = []

  admin_create_user_config {}

  lambda_config {
    pre_token_generation = "arn:aws:lambda:eu-west-1:123456789012:function:tokens"

    pre_token_generation_config {
      lambda_arn     = "arn:aws:lambda:eu-west-1:123456789012:function:tokens"
      lambda_version = "V1_0"
    }
  }

  software_token_mfa_configuration {
    enabled = true
  }

  user_pool_add_ons {
    advanced_security_mode = "AUDIT"

    advanced_security_additional_flows {}
  }

  web_authn_configuration {
    user_verification = "required"
  }
}

resource "aws_cognito_user_pool" "email" {
  name              = "email"
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

  email_mfa_configuration {}

  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool_client" "hollow" {
  name         = "hollow"
  user_pool_id = aws_cognito_user_pool.hollow.id

  token_validity_units {}
}
