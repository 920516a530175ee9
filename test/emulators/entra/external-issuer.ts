import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

/** An issuer whose tokens others prove themselves by. */
export interface ExternalIssuer {
  readonly issuer: string;
  /** What it publishes, by address. */
  readonly documents: ReadonlyMap<string, unknown>;
  readonly keys: { readonly keys: readonly JWK[] };
  /** Signs with RS256 and the key that it publishes. */
  readonly sign: (claims: object, header?: object) => Promise<string>;
  /** Signs with RS256 and a key that it does not publish, under the name of the one that it does. */
  readonly forge: (claims: object, header?: object) => Promise<string>;
}

const KID = 'cc413527-173f-5a05-976e-9c52b1d7b431';

/** Makes an issuer that publishes as GitHub Actions does, under an address. */
export async function externalIssuer(issuer: string): Promise<ExternalIssuer> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: KID, use: 'sig', alg: 'RS256' }] };
  const base = issuer.replace(/\/$/, '');
  const signWith =
    ({ privateKey }: typeof own) =>
    (claims: object, header: object = {}) =>
      new SignJWT({ iss: issuer, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KID, ...header })
        .sign(privateKey);
  return {
    issuer,
    keys,
    documents: new Map<string, unknown>([
      [`${base}/.well-known/openid-configuration`, { issuer, jwks_uri: `${base}/.well-known/jwks` }],
      [`${base}/.well-known/jwks`, keys],
    ]),
    sign: signWith(own),
    forge: signWith(other),
  };
}
