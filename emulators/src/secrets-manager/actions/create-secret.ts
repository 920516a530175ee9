import { listOfStructures, structure } from '../../aws/model/collections.js';
import type { Infer } from '../../aws/model/shape.js';
import { action, type Call } from '../action.js';
import { nameOf } from '../descriptions.js';
import { invalidParameter, invalidRequest, resourceExists } from '../errors.js';
import { assertName, newSecretArn } from '../identifiers.js';
import {
  clientRequestToken,
  description,
  kmsKeyId,
  secretName,
  tags,
  value,
} from '../model/common-shapes.js';
import type { Secret, SecretRecord } from '../state.js';
import { withTags } from '../tags.js';
import { valueIn } from '../values.js';
import { addVersion, isRepeated, requireToken, type RequestedVersion } from '../versions.js';

const input = structure(
  {
    Name: secretName,
    ClientRequestToken: clientRequestToken,
    Description: description,
    KmsKeyId: kmsKeyId,
    ...value,
    Tags: tags,
    AddReplicaRegions: listOfStructures(structure({}), { min: 1 }),
  },
  ['Name'],
);

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const createSecret = action(input, (request, call) => {
  assertName(request.Name);
  const token = requireToken(request.ClientRequestToken);
  const given = valueIn(request);
  const version = given && { token, value: given };
  if (request.AddReplicaRegions) throw invalidParameter('The local cloud does not replicate secrets.');
  const existing = call.state.named(call.region, request.Name);
  if (existing) assertRepeated(existing, version);
  const secret = existing ?? call.state.add(newSecret(request, call));
  if (version) addVersion(call, secret, version);
  return { ...nameOf(secret), VersionId: version?.token };
});

/** A name that is taken is no error if the request that took it is sent again. */
function assertRepeated(existing: Secret, version: RequestedVersion | undefined): void {
  if (existing.deletionDate) {
    throw invalidRequest(
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  }
  if (!version || !isRepeated(existing, version))
    throw resourceExists(`The operation failed because the secret ${existing.name} already exists.`);
}

const newSecret = (request: Infer<typeof input>, { region, accountId, now }: Call): SecretRecord => ({
  name: request.Name,
  region,
  arn: newSecretArn(region, accountId, request.Name),
  created: now,
  changed: now,
  accessed: undefined,
  description: request.Description || undefined,
  kmsKeyId: request.KmsKeyId || undefined,
  tags: withTags(undefined, request.Tags ?? []),
  policy: undefined,
  deletionDate: undefined,
  labels: [],
});
