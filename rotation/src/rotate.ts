import type { Rotation } from './rotation.js';
import { create } from './steps/create.js';
import { finish } from './steps/finish.js';
import { set } from './steps/set.js';
import { test } from './steps/test.js';
import { readVersion } from './version.js';

/**
 * Rotates the secret of a client, in the four steps that rotations of AWS Secrets Manager have. There is no moment in
 * which AWSCURRENT does not work. What was done is read from Cognito and the stored secret; so after an interruption,
 * wherever it was, the next call goes on.
 *
 * @throws {RotationError} if it cannot; what is in use is as it was then
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
export async function rotate(rotation: Rotation): Promise<void> {
  const labels = await rotation.steps.run('Look up the stored secret', () => rotation.store.labels());
  if (labels.pending === labels.current) return finish(rotation, labels, labels.current);
  const current = await readVersion(rotation, labels.current, 'AWSCURRENT');
  const pending = await create(rotation, labels, current);
  await set(rotation, pending);
  await test(rotation, { pending, current });
  await finish(rotation, labels, pending.id);
}
