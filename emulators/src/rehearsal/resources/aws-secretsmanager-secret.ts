import { jsonEncode, parseJson } from '../functions/encodings.js';
import { incorrect } from '../problem.js';
import type { AwsSession } from '../providers/aws.js';
import { blockSet, count, flag, required, text, textMap, withDefault } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { ifAny, ifOn, ifText } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  description: text(),
  force_overwrite_replica_secret: withDefault(flag(), false),
  kms_key_id: text(),
  name: text(),
  name_prefix: text(),
  policy: text(),
  recovery_window_in_days: withDefault(count(), 30),
  replica: blockSet({ kms_key_id: text(), region: required(text()) }),
  tags: textMap(),
};

type Args = Read<typeof schema>;

interface Secret {
  readonly ARN: string;
  readonly Name: string;
  readonly Description?: string;
  readonly KmsKeyId?: string;
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/secretsmanager_secret */
export const awsSecretsmanagerSecret = awsType('aws_secretsmanager_secret', schema, async (args, session) => {
  const { secretsManager } = session;
  const tags = { ...session.defaultTags, ...args.tags };
  const policy = normalPolicy(args.policy);
  const { ARN: id } = (await secretsManager('CreateSecret', createInput(args, tags, session))) as {
    ARN: string;
  };
  if (policy !== undefined)
    await secretsManager('PutResourcePolicy', { ResourcePolicy: policy, SecretId: id });
  const secret = (await secretsManager('DescribeSecret', { SecretId: id })) as unknown as Secret;
  const { ResourcePolicy: shown } = await secretsManager('GetResourcePolicy', { SecretId: id });
  return {
    id,
    arn: secret.ARN,
    description: secret.Description ?? '',
    kms_key_id: secret.KmsKeyId ?? '',
    name: secret.Name,
    name_prefix: args.name_prefix ?? '',
    policy: shown ?? '',
    tags_all: tags,
  };
});

/** An empty description is sent, and an empty key is not. */
const createInput = (args: Args, tags: Readonly<Record<string, string>>, { uniqueName }: AwsSession) => ({
  AddReplicaRegions: ifAny(
    args.replica.map(({ kms_key_id: key, region }) => ({ KmsKeyId: ifText(key), Region: region })),
  ),
  ClientRequestToken: uniqueName('terraform-'),
  Description: args.description ?? '',
  ForceOverwriteReplicaSecret: ifOn(args.force_overwrite_replica_secret),
  KmsKeyId: ifText(args.kms_key_id),
  Name: nameOf(args, uniqueName),
  Tags: ifAny(Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))),
});

function nameOf({ name, name_prefix: prefix }: Args, uniqueName: AwsSession['uniqueName']): string {
  if (ifText(name) !== undefined && ifText(prefix) !== undefined)
    throw incorrect('name and name_prefix exclude each other');
  return ifText(name) ?? uniqueName(ifText(prefix) ?? 'terraform-');
}

/** A policy as the provider sends it: members in order, no blanks. An empty one is not sent. */
function normalPolicy(policy: string | undefined): string | undefined {
  if (policy === undefined || policy === '' || policy === '{}') return undefined;
  try {
    return jsonEncode(parseJson(policy));
  } catch {
    throw incorrect('policy: the text is not JSON');
  }
}
