import { randomUUID } from 'node:crypto';
import { numericDate } from '../../core/clock.js';
import type { CloudContext } from '../../core/context.js';
import { signToken } from '../../oauth/jwt.js';
import { poolIssuer } from '../identifiers.js';
import type { UserPool } from '../state.js';
import type { UserPoolClient } from '../records.js';

/**
 * An access token of the client-credentials grant: no `aud`, and no `typ` in its header.
 *
 * @param scope granted, separated by spaces
 * @param lifetime seconds
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export async function machineAccessToken(
  pool: UserPool,
  client: UserPoolClient,
  { scope, lifetime }: { readonly scope: string; readonly lifetime: number },
  { clock, faults }: CloudContext,
): Promise<string> {
  const key = await pool.keys.forAccessTokens();
  const now = numericDate(clock.now());
  const claims = {
    sub: client.id,
    token_use: 'access',
    scope,
    auth_time: now,
    iss: poolIssuer(pool),
    exp: now + lifetime,
    iat: now,
    version: 2,
    jti: randomUUID(),
    client_id: client.id,
  };
  return signToken({ header: { kid: key.kid, alg: 'RS256' }, claims }, key, faults);
}
