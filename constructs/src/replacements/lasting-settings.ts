const ISSUES = 'https://github.com/hashicorp/terraform-provider-aws/issues';
const UPDATE_POOL =
  'aws cognito-idp update-user-pool --user-pool-id <id>, with every other setting of the pool,';
const POOL = 'aws_cognito_user_pool';
const PROVIDER = 'aws_cognito_identity_provider';
const GROUP = 'aws_cognito_user_group';

/** A setting that the provider cannot unset: taken out of the code, it stays in Cognito, or the apply fails. */
export interface LastingSetting {
  /** The Terraform resource, such as `aws_cognito_user_pool`. */
  readonly resource: string;
  /** Its argument, in Terraform's names, with a dot before what is in a block. */
  readonly argument: string;
  /** The property of the construct that sets it. */
  readonly property: string;
  /** What is there afterwards. */
  readonly outcome: string;
  /** What takes it away. */
  readonly remediation: string;
  /** A block that takes it along when it goes as a whole. @default - none does */
  readonly unlessGone?: string;
  /** The public page that says so. */
  readonly see: string;
}

/** What nobody can take away by taking it out of the code. Of everything else the default is written out. */
export const LASTING_SETTINGS: readonly LastingSetting[] = [
  {
    resource: POOL,
    argument: 'email_mfa_configuration',
    property: 'mfa.factors',
    outcome: 'e-mail stays a second factor, or the apply is refused where mfa goes with it',
    remediation:
      'before the apply run aws cognito-idp set-user-pool-mfa-config --user-pool-id <id> with the mode and every factor to keep, without --email-mfa-configuration',
    see: `${ISSUES}/46801`,
  },
  {
    resource: POOL,
    argument: 'sms_configuration',
    property: 'sms',
    outcome: 'the pool keeps the role and can send SMS',
    remediation: `run ${UPDATE_POOL} without --sms-configuration`,
    see: `${ISSUES}/28294`,
  },
  ...['email_subject', 'email_message', 'email_subject_by_link', 'email_message_by_link', 'sms_message'].map(
    (text): LastingSetting => ({
      resource: POOL,
      argument: `verification_message_template.${text}`,
      property: 'verification',
      outcome: 'the text stays',
      remediation: 'write the text that is wanted, such as Your verification code is {####}.',
      see: 'https://github.com/go-to-k/cdk-real-drift/issues/702',
    }),
  ),
  {
    resource: POOL,
    argument: 'lambda_config.pre_token_generation_config',
    property: 'triggers.preTokenGeneration',
    outcome: 'the function goes on changing tokens, as long as the pool has other triggers',
    remediation: `run ${UPDATE_POOL} with a --lambda-config of the other triggers`,
    unlessGone: 'lambda_config',
    see: `${ISSUES}/38617`,
  },
  {
    resource: 'aws_cognito_user_pool_client',
    argument: 'default_redirect_uri',
    property: 'defaultRedirectUri',
    outcome: 'it stays, and the apply is refused once callbackUrls is without it',
    remediation:
      'run aws cognito-idp update-user-pool-client --user-pool-id <id> --client-id <id>, with every other setting of the client, without --default-redirect-uri',
    see: `${ISSUES}/19924`,
  },
  {
    resource: GROUP,
    argument: 'precedence',
    property: 'precedence',
    outcome: 'it becomes 0, before every other group',
    remediation: 'give the group the last number, or another name, which makes it anew',
    see: `${ISSUES}/7524`,
  },
  {
    resource: GROUP,
    argument: 'role_arn',
    property: 'roleArn',
    outcome: 'the apply is refused: the provider sends an empty ARN',
    remediation: 'give the group another name, which makes it anew',
    see: 'https://github.com/hashicorp/terraform-provider-aws/pull/4237',
  },
  ...['authorize_url', 'token_url', 'attributes_url', 'jwks_uri'].map((detail): LastingSetting => ({
    resource: PROVIDER,
    argument: `provider_details.${detail}`,
    property: 'endpoints',
    outcome: 'Cognito goes on asking that address and discovers none',
    remediation:
      'run aws cognito-idp update-identity-provider --user-pool-id <id> --provider-name <name> with --provider-details that lack it',
    see: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html',
  })),
  {
    resource: PROVIDER,
    argument: 'provider_details.api_version',
    property: 'apiVersion',
    outcome: 'Cognito goes on asking this version of the API',
    remediation: 'write the version that is wanted',
    see: 'https://docs.aws.amazon.com/cognito/latest/developerguide/facebook.html',
  },
  {
    resource: PROVIDER,
    argument: 'attribute_mapping',
    property: 'attributeMapping',
    outcome: 'the mapping stays',
    remediation:
      'run aws cognito-idp update-identity-provider --user-pool-id <id> --provider-name <name> --attribute-mapping {}',
    see: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_identity_provider#attribute_mapping-1',
  },
];
