import { limitExceeded } from './errors.js';

export const CURRENT = 'AWSCURRENT';
const PREVIOUS = 'AWSPREVIOUS';

/**
 * Which version each staging label is attached to. A label is never on two versions at once.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
 */
export type StagingLabels = readonly (readonly [label: string, versionId: string])[];

/** Labels that all versions of a secret can have between them. @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html */
const LABELS_PER_SECRET = 20;

/** The labels of one version. They are a set; sorting makes answers repeatable. */
export const labelsOf = (labels: StagingLabels, versionId: string): string[] =>
  labels
    .filter(([, holder]) => holder === versionId)
    .map(([label]) => label)
    .sort();

/** The version that a label is attached to. */
export const holderOf = (labels: StagingLabels, label: string): string | undefined =>
  labels.find(([held]) => held === label)?.[1];

/**
 * Attaches a label to a version, taking it from the one that had it. When AWSCURRENT leaves a version, AWSPREVIOUS
 * moves there.
 *
 * @throws {ServiceError} `LimitExceededException` if the secret would have too many labels
 */
export function attach(labels: StagingLabels, label: string, versionId: string): StagingLabels {
  const holder = holderOf(labels, label);
  const moved = new Map(labels).set(label, versionId);
  if (label === CURRENT && holder !== undefined && holder !== versionId) moved.set(PREVIOUS, holder);
  if (moved.size > LABELS_PER_SECRET) {
    throw limitExceeded(
      `You can't attach more than ${LABELS_PER_SECRET} staging labels to the versions of a secret.`,
    );
  }
  return [...moved];
}

/** Attaches several labels. AWSCURRENT goes last, so that where AWSPREVIOUS stands follows from it. */
export function attachAll(labels: StagingLabels, added: readonly string[], versionId: string): StagingLabels {
  const others = added.filter((label) => label !== CURRENT);
  const ordered = others.length < added.length ? [...others, CURRENT] : others;
  return ordered.reduce((current, label) => attach(current, label, versionId), labels);
}

export function detach(labels: StagingLabels, label: string): StagingLabels {
  return labels.filter(([held]) => held !== label);
}
