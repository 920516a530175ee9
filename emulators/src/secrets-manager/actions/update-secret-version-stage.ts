import { structure } from '../../aws/model/collections.js';
import type { Infer } from '../../aws/model/shape.js';
import { action } from '../action.js';
import { nameOf } from '../descriptions.js';
import { invalidParameter } from '../errors.js';
import { secretId, versionId, versionStage } from '../model/common-shapes.js';
import { attach, CURRENT, detach, holderOf } from '../staging.js';
import type { Secret } from '../state.js';

const input = structure(
  {
    SecretId: secretId,
    VersionStage: versionStage,
    RemoveFromVersionId: versionId,
    MoveToVersionId: versionId,
  },
  ['SecretId', 'VersionStage'],
);
type Request = Infer<typeof input>;

/**
 * Moves a label from one version to another, or only attaches or removes it.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export const updateSecretVersionStage = action(input, (request, call) => {
  const secret = call.activeSecret(request.SecretId);
  assertMove(secret, request);
  const { VersionStage: label, MoveToVersionId: target } = request;
  const labels = target === undefined ? detach(secret.labels, label) : attach(secret.labels, label, target);
  call.state.change(secret, { labels, changed: call.now });
  return nameOf(secret);
});

function assertMove(secret: Secret, request: Request): void {
  const { VersionStage: label, RemoveFromVersionId: source, MoveToVersionId: target } = request;
  assertVersion(secret, source);
  assertVersion(secret, target);
  if (source === undefined && target === undefined)
    throw invalidParameter('You must provide RemoveFromVersionId, MoveToVersionId, or both.');
  assertSource(secret, request);
  if (target === undefined && label === CURRENT) {
    throw invalidParameter(
      "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
    );
  }
}

/** Whoever takes a label from a version must know which, so that two movers do not undo each other. */
function assertSource({ labels }: Secret, request: Request): void {
  const { VersionStage: label, RemoveFromVersionId: source, MoveToVersionId: target } = request;
  const holder = holderOf(labels, label);
  if (source === undefined && holder !== undefined && holder !== target) {
    throw invalidParameter(
      `The parameter RemoveFromVersionId can't be empty. Staging label ${label} is currently attached to ` +
        `version ${holder}, so you must explicitly reference that version in RemoveFromVersionId.`,
    );
  }
  if (source !== undefined && holder !== source)
    throw invalidParameter(`Staging label ${label} is not attached to version ${source}.`);
}

function assertVersion({ versions }: Secret, id: string | undefined): void {
  if (id !== undefined && !versions.has(id)) throw invalidParameter(`Not a valid version: ${id}`);
}
