import { type SecretReference } from '@oauth-issuers/manifest';
import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { type Duration } from '../duration/duration.js';
import { DURATION } from '../duration/duration-shape.js';
import { byType, knownName, object, optional, placeOf, propsOf, text, textRecord } from '../shape/index.js';
import { FUNCTION_ARGUMENT } from '../terraform/function-argument.js';
import { literal } from '../terraform/literal.js';
import { type Checks, checkAtSynth, itemCount } from '../validation/index.js';
import { IDENTITY, RECOVERY_WINDOW, SECRET_NAME, TAG_KEY, TAG_VALUE } from './rules.js';
import { type ClientCredentials } from './secret-sink.js';

export interface SecretsManagerSecretProps {
  /** 1 to 512 letters, digits and `/_+=.@-`. A new name replaces the secret. */
  readonly secretName: string;
  readonly credentials: Omit<ClientCredentials, 'path'>;
  /** @default - `aws/secretsmanager`, the account's own key */
  readonly kmsKey?: string;
  /** 7 to 30 whole days, or `'none'`. @default Duration.days(30) */
  readonly recoveryWindow?: Duration | 'none';
  /** At most 50. @default - none but those of the provider */
  readonly tags?: Readonly<Record<string, string>>;
}

/** What a secret may be told, for the sink too. */
export const SECRET_OPTIONS = {
  kmsKey: optional(text()),
  recoveryWindow: optional(byType<Duration | 'none'>({ object: DURATION, string: knownName(['none']) })),
  tags: optional(textRecord("an object of texts, such as { team: 'identity' }")),
};

const PROPS = object<SecretsManagerSecretProps>({
  ...SECRET_OPTIONS,
  secretName: text(),
  credentials: object<SecretsManagerSecretProps['credentials']>({
    clientId: text(),
    clientSecret: text(),
    identity: text(),
  }),
});

/** The member of the JSON object that holds the secret; `clientId` is beside it. */
const KEY = 'clientSecret';

/** Stays with the first version, which otherwise had no label after two rotations and could be deleted, and then written anew. */
const FIRST_VERSION = 'TERRAFORM';

const DAY = 86_400;
const TAGS = itemCount(
  0,
  50,
  'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html',
);

/**
 * A secret of AWS Secrets Manager whose first version Terraform writes, and no other.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export class SecretsManagerSecret extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: SecretsmanagerSecret;
  /** The Terraform resource of the first version. */
  readonly firstVersion: SecretsmanagerSecretVersion;

  constructor(scope: Construct, id: string, props: SecretsManagerSecretProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, PROPS);
    checkAtSynth(this, (checks) => checkProps(checks, props));
    this.resource = new SecretsmanagerSecret(
      this,
      'Resource',
      literal({
        name: props.secretName,
        description: 'OAuth client: {"clientId", "clientSecret"}',
        ...(props.kmsKey !== undefined && { kmsKeyId: props.kmsKey }),
        ...(props.recoveryWindow !== undefined && { recoveryWindowInDays: days(props.recoveryWindow) }),
        ...(props.tags && { tags: { ...props.tags } }),
      }),
    );
    this.firstVersion = this.writeFirstVersion(props.credentials);
  }

  /**
   * Where the secret is read from, as a manifest says it: by the whole ARN, which has the region in it, and which a
   * name that ends in a hyphen and six characters cannot be mistaken for.
   */
  get reference(): SecretReference {
    return { from: 'aws-secrets-manager', id: this.resource.arn, key: KEY };
  }

  private writeFirstVersion(credentials: SecretsManagerSecretProps['credentials']) {
    const { clientId, clientSecret, identity } = credentials;
    return new SecretsmanagerSecretVersion(this, 'FirstVersion', {
      secretId: this.resource.id,
      secretString: Fn.jsonencode({ clientId, [KEY]: clientSecret }),
      versionStages: ['AWSCURRENT', FIRST_VERSION],
      lifecycle: {
        // A rotation moves the labels, and may leave Terraform with no secret to read from the client.
        ignoreChanges: ['secret_string', 'version_stages'],
        replaceTriggeredBy: [identity],
      },
    });
  }
}

function days(window: Duration | 'none'): number {
  if (window === 'none') return 0;
  return window.seconds === undefined ? window.amount : window.seconds / DAY;
}

function checkProps(checks: Checks, props: SecretsManagerSecretProps): void {
  checks
    .that('secretName', props.secretName, SECRET_NAME)
    .literal('credentials.clientId', props.credentials.clientId, FUNCTION_ARGUMENT)
    .literal('credentials.clientSecret', props.credentials.clientSecret, FUNCTION_ARGUMENT)
    .literal('credentials.identity', props.credentials.identity, IDENTITY)
    .that('recoveryWindow', props.recoveryWindow, RECOVERY_WINDOW);
  const tags = Object.entries(props.tags ?? {});
  checks.that('tags', tags, TAGS);
  for (const [key, value] of tags)
    checks.that('tags', key, TAG_KEY).that(`tags[${JSON.stringify(key)}]`, value, TAG_VALUE);
}
