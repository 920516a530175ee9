import type { LocalCloud } from '@oauth-issuers/emulators';

/** Calls an action of Cognito's control plane. @throws {Error} if it is refused */
export type Call = (action: string, input: object) => Promise<Readonly<Record<string, unknown>>>;

/** How a program with the local cloud's credentials calls Cognito. */
export const signedCall =
  ({ endpoint, identity: { accessKeyId, region } }: LocalCloud): Call =>
  async (action, input) => {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/${region}/cognito-idp/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(input),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  };
