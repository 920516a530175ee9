/** What the `Authorization` header of a request signed with Signature Version 4 says, without its signature. */
export interface CredentialScope {
  readonly accessKeyId: string;
  readonly region: string;
  /** Signing name of the service, such as `cognito-idp`. */
  readonly service: string;
}

/**
 * Reads the credential scope. The local cloud does not check signatures, only whose they are.
 *
 * @returns undefined if the header is missing or has another form
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function credentialScope(headers: Headers): CredentialScope | undefined {
  const authorization = headers.get('authorization') ?? '';
  const match =
    /^AWS4-HMAC-SHA256 .*?Credential=(?<accessKeyId>[^/, ]+)\/\d{8}\/(?<region>[a-z0-9-]+)\/(?<service>[a-z0-9-]+)\/aws4_request(?:,|$)/.exec(
      authorization,
    );
  return match?.groups as CredentialScope | undefined;
}
