import { incorrect } from '../problem.js';
import { count, required, text, textSet } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { ifAny, ifText } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  secret_binary: text(),
  secret_id: required(text()),
  secret_string: text(),
  secret_string_wo: text(),
  secret_string_wo_version: count(),
  version_stages: textSet(),
};

type Args = Read<typeof schema>;

interface SecretValue {
  readonly ARN: string;
  readonly VersionId: string;
  readonly VersionStages?: readonly string[];
  readonly SecretString?: string;
  /** In base64, as the protocol writes bytes. */
  readonly SecretBinary?: string;
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/secretsmanager_secret_version */
export const awsSecretsmanagerSecretVersion = awsType(
  'aws_secretsmanager_secret_version',
  schema,
  async (args, { secretsManager, uniqueName }) => {
    checkValue(args);
    const secretId = args.secret_id;
    const { VersionId } = await secretsManager('PutSecretValue', {
      ClientRequestToken: uniqueName('terraform-'),
      SecretBinary: ifText(args.secret_binary),
      SecretId: secretId,
      SecretString: ifText(args.secret_string_wo) ?? ifText(args.secret_string),
      VersionStages: ifAny(args.version_stages),
    });
    const value = (await secretsManager('GetSecretValue', {
      SecretId: secretId,
      VersionId,
    })) as unknown as SecretValue;
    return {
      id: `${secretId}|${value.VersionId}`,
      arn: value.ARN,
      secret_binary: encodedOnce(value.SecretBinary ?? ''),
      // What is only written is not kept.
      secret_string: args.secret_string_wo === undefined ? (value.SecretString ?? '') : undefined,
      secret_string_wo: undefined,
      version_id: value.VersionId,
      version_stages: value.VersionStages ?? [],
    };
  },
);

const VALUES = ['secret_binary', 'secret_string', 'secret_string_wo'] as const;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The provider does not encode bytes that are base64 already, or could be. */
function encodedOnce(base64: string): string {
  const text = Buffer.from(base64, 'base64').toString('latin1');
  return BASE64.test(text) ? text : base64;
}

function checkValue(args: Args): void {
  const given = VALUES.filter((name) => args[name] !== undefined);
  if (given.length > 1) throw incorrect(`${given.join(' and ')} exclude each other`);
  if (!BASE64.test(args.secret_binary ?? '')) throw incorrect('secret_binary: the text is not base64');
}
