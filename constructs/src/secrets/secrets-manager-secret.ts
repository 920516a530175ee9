import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import type { SecretReference } from '@oauth-issuers/manifest';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { Duration } from '../duration/duration.js';
import { placeOf, propsOf } from '../shape/index.js';
import { FUNCTION_ARGUMENT } from '../terraform/function-argument.js';
import { literal } from '../terraform/literal.js';
import { checkAtSynth, type Checks, itemCount } from '../validation/index.js';
import { GENERATION, IDENTITY, RECOVERY_WINDOW, SECRET_NAME, TAG_KEY, TAG_VALUE } from './rules.js';
import {
  SECRETS_MANAGER_SECRET_PROPS,
  type SecretsManagerSecretProps,
} from './secrets-manager-secret-props.js';

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
 * A secret of AWS Secrets Manager whose first version Terraform writes, and no other, but for generations that it makes
 * itself.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export class SecretsManagerSecret extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: SecretsmanagerSecret;
  /** The Terraform resource of the first version; of a later generation, of its first one. */
  readonly firstVersion: SecretsmanagerSecretVersion;

  constructor(scope: Construct, id: string, props: SecretsManagerSecretProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, SECRETS_MANAGER_SECRET_PROPS);
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
    this.firstVersion = this.#writeFirstVersion(props.credentials);
  }

  /**
   * Where the secret is read from, as a manifest says it: by the whole ARN, which has the region in it, and which a
   * name that ends in a hyphen and six characters cannot be mistaken for.
   */
  get reference(): SecretReference {
    return { from: 'aws-secrets-manager', id: this.resource.arn, key: KEY };
  }

  #writeFirstVersion(credentials: SecretsManagerSecretProps['credentials']) {
    const { clientId, clientSecret, identity, generation = 1 } = credentials;
    // Another generation is another resource: what a reference leads to that is new replaces nothing.
    const isFirst = generation === 1 || !GENERATION.accepts(generation);
    return new SecretsmanagerSecretVersion(this, isFirst ? 'FirstVersion' : `Version.${generation}`, {
      secretId: this.resource.id,
      secretString: Fn.jsonencode({ clientId, [KEY]: clientSecret }),
      versionStages: ['AWSCURRENT', isFirst ? FIRST_VERSION : `${FIRST_VERSION}.${generation}`],
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
    .literal('credentials.generation', props.credentials.generation ?? 1, GENERATION)
    .that('recoveryWindow', props.recoveryWindow, RECOVERY_WINDOW);
  const tags = Object.entries(props.tags ?? {});
  checks.that('tags', tags, TAGS);
  for (const [key, value] of tags)
    checks.that('tags', key, TAG_KEY).that(`tags[${JSON.stringify(key)}]`, value, TAG_VALUE);
}
