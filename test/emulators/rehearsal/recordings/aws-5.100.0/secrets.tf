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

resource "aws_secretsmanager_secret" "full" {
  name                    = "parcels/full"
  description             = "OAuth client"
  kms_key_id              = "alias/parcels"
  recovery_window_in_days = 7
  tags                    = { Team = "parcels" }
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Reader"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}

resource "aws_secretsmanager_secret" "bare" {
  name = "parcels/bare"
}

resource "aws_secretsmanager_secret" "corners" {
  name                           = "parcels/corners"
  description                    = ""
  kms_key_id                     = ""
  policy                         = "{}"
  force_overwrite_replica_secret = true
  recovery_window_in_days        = 0
}

resource "aws_secretsmanager_secret_version" "text" {
  secret_id      = aws_secretsmanager_secret.full.id
  secret_string  = jsonencode({ clientId = "parcels", clientSecret = "invented" })
  version_stages = ["TERRAFORM", "AWSCURRENT"]
}

resource "aws_secretsmanager_secret_version" "bytes" {
  secret_id     = aws_secretsmanager_secret.bare.arn
  secret_binary = base64encode("invented")
}

resource "aws_secretsmanager_secret_version" "by_name" {
  secret_id      = aws_secretsmanager_secret.corners.name
  secret_string  = "invented"
  version_stages = []
}
