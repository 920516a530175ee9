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

resource "aws_cognito_user_pool" "people" {
  name           = "people"
  user_pool_tier = "PLUS"

  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }
}

resource "aws_cognito_user_pool_client" "desk" {
  name         = "desk"
  user_pool_id = aws_cognito_user_pool.people.id
}

resource "aws_cognito_user_group" "editors" {
  name         = "editors"
  description  = "May change parcels"
  precedence   = 10
  role_arn     = "arn:aws:iam::123456789012:role/editors"
  user_pool_id = aws_cognito_user_pool.people.id
}

resource "aws_cognito_user_group" "readers" {
  name         = "readers"
  description  = ""
  precedence   = 0
  user_pool_id = aws_cognito_user_pool.people.id
}

resource "aws_cognito_risk_configuration" "all" {
  user_pool_id = aws_cognito_user_pool.people.id

  account_takeover_risk_configuration {
    notify_configuration {
      source_arn = "arn:aws:ses:eu-west-1:123456789012:identity/parcels.example.com"
      from       = "security@parcels.example.com"
      reply_to   = "help@parcels.example.com"

      block_email {
        subject   = "Blocked"
        html_body = "<p>Blocked</p>"
        text_body = "Blocked"
      }
      mfa_email {
        subject   = "Second factor"
        html_body = "<p>Second factor</p>"
        text_body = "Second factor"
      }
      no_action_email {
        subject   = "Noticed"
        html_body = "<p>Noticed</p>"
        text_body = "Noticed"
      }
    }
    actions {
      low_action {
        event_action = "NO_ACTION"
        notify       = false
      }
      medium_action {
        event_action = "MFA_IF_CONFIGURED"
        notify       = true
      }
      high_action {
        event_action = "BLOCK"
        notify       = true
      }
    }
  }

  compromised_credentials_risk_configuration {
    event_filter = ["SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"]

    actions {
      event_action = "BLOCK"
    }
  }

  risk_exception_configuration {
    blocked_ip_range_list = ["198.51.100.0/24", "192.0.2.0/24", "203.0.113.0/24"]
    skipped_ip_range_list = ["10.0.0.0/8"]
  }
}

resource "aws_cognito_risk_configuration" "desk" {
  user_pool_id = aws_cognito_user_pool.people.id
  client_id    = aws_cognito_user_pool_client.desk.id

  compromised_credentials_risk_configuration {
    actions {
      event_action = "NO_ACTION"
    }
  }
}

resource "aws_cognito_identity_provider" "workforce" {
  user_pool_id  = aws_cognito_user_pool.people.id
  provider_name = "Workforce"
  provider_type = "SAML"
  provider_details = {
    MetadataURL = "https://idp.example.com/metadata"
    IDPSignout  = "true"
  }
  attribute_mapping = { email = "mail", family_name = "sn" }
  idp_identifiers   = ["workforce", "example.com"]
}

resource "aws_cognito_identity_provider" "partner" {
  user_pool_id  = aws_cognito_user_pool.people.id
  provider_name = "Partner"
  provider_type = "OIDC"
  provider_details = {
    client_id                 = "parcels"
    client_secret             = "invented"
    oidc_issuer               = "https://partner.example.com"
    authorize_scopes          = "openid email"
    attributes_request_method = "GET"
  }
  attribute_mapping = {}
  idp_identifiers   = []
}

resource "aws_cognito_identity_provider" "google" {
  user_pool_id  = aws_cognito_user_pool.people.id
  provider_name = "Google"
  provider_type = "Google"
  provider_details = {
    client_id        = "1example23456789.apps.googleusercontent.com"
    client_secret    = "invented"
    authorize_scopes = "openid email"
  }
  attribute_mapping = { username = "sub", email = "email" }
}
