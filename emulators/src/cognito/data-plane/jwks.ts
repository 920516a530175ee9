import type { UserPool } from '../state.js';

/**
 * `GET /<poolId>/.well-known/jwks.json`: the pool's two public keys.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export async function jwks({ keys }: UserPool): Promise<Response> {
  const signingKeys = await keys.all();
  return Response.json({
    keys: signingKeys.map(({ publicJwk: { e, kid, kty, n } }) => ({
      alg: 'RS256',
      e,
      kid,
      kty,
      n,
      use: 'sig',
    })),
  });
}
