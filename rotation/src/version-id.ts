import { createHash } from 'node:crypto';
import type { Labels } from './ports.js';

/**
 * The id of the version that a rotation adds: half of it follows from what the rotation found, so that of two that
 * begin at the same moment only one adds its version; the other half says which of Cognito's secrets is the older
 * one then. So the two can be told apart later, though Cognito shows no values, and without another record.
 *
 * @param replaced id of the only secret that Cognito holds for the client
 * @returns 64 characters, as many as a `ClientRequestToken` can have
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export const versionIdFor = ({ current, revision }: Labels, replaced: string): string =>
  `${digest(current, revision).slice(0, 31)}-${mark(replaced)}`;

/** Whether a version was made to replace that secret of Cognito. */
export const replaces = (versionId: string, clientSecretId: string): boolean =>
  versionId.endsWith(`-${mark(clientSecretId)}`);

const mark = (clientSecretId: string): string => digest(clientSecretId).slice(0, 32);

const digest = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');
