import { STANDARD_ATTRIBUTES } from '../cognito/attributes/user-attributes.js';

type Block = Readonly<Record<string, unknown>>;

const ISSUES = 'https://github.com/hashicorp/terraform-provider-aws/issues';
const TIERS = 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html';

/** A step from one configuration to another that the cloud refuses, though it takes both. */
export interface RefusedStep {
  /** The Terraform resource, such as `aws_cognito_user_pool`. */
  readonly resource: string;
  /** What happens, and the way there. */
  readonly words: string;
  readonly see: string;
  readonly isTaken: (before: Block, after: Block) => boolean;
}

/**
 * The provider updates the second factors of a pool before the pool itself, so that a factor finds the pool as it was.
 */
export const REFUSED_STEPS: readonly RefusedStep[] = [
  {
    resource: 'aws_cognito_user_pool',
    words:
      'e-mail becomes a second factor (mfa.factors) in the same deploy as SES begins to send (email): Cognito refuses the factor, for the provider sends it first. Take two deploys: email: EmailSender.ses(…) first, mfa.factors with email after it',
    see: `${ISSUES}/41049`,
    isTaken: (before, after) =>
      before['email_mfa_configuration'] === undefined &&
      after['email_mfa_configuration'] !== undefined &&
      sender(before) !== sender(after),
  },
  {
    resource: 'aws_cognito_user_pool',
    words:
      'sms changes on a pool that verifies phone numbers and has no mfa: Cognito refuses it, for the provider sends the second factors first, without sms. Run aws cognito-idp update-user-pool --user-pool-id <id> --sms-configuration <the new one>, with every other setting of the pool, before the apply',
    see: `${ISSUES}/28294`,
    isTaken: (before, after) =>
      !hasMfa(after) &&
      verifiesPhones(before) &&
      before['sms_configuration'] !== undefined &&
      differs(before, after, 'sms_configuration'),
  },
  {
    resource: 'aws_cognito_user_pool',
    words:
      'mfa goes from a pool that verifies phone numbers: Cognito refuses it, for the provider sends the second factors without sms. Keep mfa, with the mode optional',
    see: `${ISSUES}/28294`,
    isTaken: (before, after) => hasMfa(before) && !hasMfa(after) && verifiesPhones(before),
  },
  {
    resource: 'aws_cognito_user_pool',
    words:
      'passkeys or e-mail as a second factor come in the same deploy as a tier that has them: Cognito refuses them, for the provider sends them first, while the pool is on LITE still. Take two deploys: tier first, passkeys and mfa after it',
    see: TIERS,
    isTaken: (before, after) =>
      before['user_pool_tier'] === 'LITE' &&
      after['user_pool_tier'] !== 'LITE' &&
      ['web_authn_configuration', 'email_mfa_configuration'].some((factor) => after[factor] !== undefined),
  },
  {
    resource: 'aws_cognito_user_pool',
    words:
      'mfa becomes required in the same deploy as codes and passkeys go from firstFactors: Cognito refuses it, for the provider sends the second factors first. Take two deploys: firstFactors first, mfa after it',
    see: 'https://github.com/go-to-k/cdkd/issues/1975',
    isTaken: (before, after) =>
      before['mfa_configuration'] !== 'ON' &&
      after['mfa_configuration'] === 'ON' &&
      !hasPasswordsAlone(before),
  },
  {
    resource: 'aws_cognito_user_pool',
    words:
      'an attribute is changed or taken away (standardAttributes, customAttributes): the provider can only add some. Leave it as it was; what is wanted otherwise gets another name among customAttributes',
    see: `${ISSUES}/38224`,
    isTaken: (before, after) => {
      const current = attributesOf(after);
      return [...attributesOf(before)].some(([name, attribute]) => current.get(name) !== attribute);
    },
  },
  {
    resource: 'aws_cognito_user_pool',
    words:
      'a standard attribute is added (standardAttributes): the provider adds a custom one of its name, which Cognito refuses if it is required, and keeps for ever if not. Every pool has the standard ones; whether they are required is decided once',
    see: `${ISSUES}/38224`,
    isTaken: (before, after) => {
      const old = attributesOf(before);
      return [...attributesOf(after).keys()].some((name) => isStandard(name) && !old.has(name));
    },
  },
  {
    resource: 'aws_cognito_user_pool_client',
    words:
      'a client with users becomes a machine: the provider takes rotation of refresh tokens that is gone for an inconsistent result, and URLs and providers stay. Give the construct another id, which makes a new client; who uses it needs its id and secret',
    see: `${ISSUES}/47196`,
    isTaken: (before, after) =>
      before['refresh_token_rotation'] !== undefined && after['refresh_token_rotation'] === undefined,
  },
  {
    resource: 'aws_cognito_user_pool_domain',
    words:
      'managedLoginVersion of a custom domain changes: the provider cannot before 6.3.0. Call requireAwsProvider(stack, "6.3.0")',
    see: `${ISSUES}/43248`,
    isTaken: (before, after) =>
      after['certificate_arn'] !== undefined &&
      before['certificate_arn'] === after['certificate_arn'] &&
      (before['managed_login_version'] ?? 1) !== after['managed_login_version'],
  },
];

function hasPasswordsAlone({ sign_in_policy: policy }: Block): boolean {
  const { allowed_first_auth_factors: factors = [] } = (policy ?? {}) as Block;
  return (factors as readonly unknown[]).every((factor) => factor === 'PASSWORD');
}

/** The schema by name, each attribute as a text that can be compared. */
function attributesOf({ schema = [] }: Block): ReadonlyMap<string, string> {
  return new Map(
    (schema as readonly Block[]).map((attribute) => [String(attribute['name']), JSON.stringify(attribute)]),
  );
}

function isStandard(name: string): boolean {
  return (STANDARD_ATTRIBUTES as readonly string[]).includes(name);
}

/** Who sends the pool's e-mail. */
function sender({ email_configuration: email }: Block): unknown {
  return (email as Block | undefined)?.['email_sending_account'] ?? 'COGNITO_DEFAULT';
}

function hasMfa({ mfa_configuration: mode = 'OFF' }: Block): boolean {
  return mode !== 'OFF';
}

function verifiesPhones({ auto_verified_attributes: attributes = [] }: Block): boolean {
  return (attributes as readonly unknown[]).includes('phone_number');
}

function differs(before: Block, after: Block, argument: string): boolean {
  return JSON.stringify(before[argument]) !== JSON.stringify(after[argument]);
}
