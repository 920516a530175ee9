import type { Identity } from './identity.js';

/** Where the local cloud listens, and where its certificates lie. */
export interface Addresses {
  /** `http://127.0.0.1:N` */
  readonly endpoint: string;
  /** `https://127.0.0.1:M` */
  readonly https: string;
  /** A file with public roots and the local authority. */
  readonly trustFile: string;
}

/**
 * The environment variables that send the real providers to the local cloud. A stack needs no branch for it.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs#argument-reference
 */
export function providerEnvironment(identity: Identity, addresses: Addresses): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: addresses.endpoint,
    AWS_ACCESS_KEY_ID: identity.accessKeyId,
    AWS_SECRET_ACCESS_KEY: identity.secretAccessKey,
    AWS_REGION: identity.region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CA_BUNDLE: addresses.trustFile,
    SSL_CERT_FILE: addresses.trustFile,
    ARM_METADATA_HOSTNAME: new URL(addresses.https).host,
    ARM_TENANT_ID: identity.tenantId,
    ARM_CLIENT_ID: identity.clientId,
    ARM_CLIENT_SECRET: identity.clientSecret,
    ARM_USE_CLI: 'false',
  };
}
