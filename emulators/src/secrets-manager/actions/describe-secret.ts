import { action } from '../action.js';
import { describe, versionIdsToStages } from '../descriptions.js';
import { secretInput } from '../model/common-shapes.js';

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export const describeSecret = action(secretInput, ({ SecretId }, call) => {
  const secret = call.secret(SecretId);
  return { ...describe(secret), VersionIdsToStages: versionIdsToStages(secret) };
});
