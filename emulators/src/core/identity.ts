import { randomBytes, randomUUID } from 'node:crypto';

/** Who the local cloud's one operator is: the account, the tenant, and the credentials that a provider signs in with. */
export interface Identity {
  /** AWS account, 12 digits. */
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The region of the `env` that the ready line prints. Any region is served. */
  readonly region: string;
  /** Entra tenant. */
  readonly tenantId: string;
  /** The tenant's initial domain. */
  readonly tenantDomain: string;
  /** The pipeline's own app registration: client id, secret, and the object id of its service principal. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly callerObjectId: string;
  /** The application permissions of Microsoft Graph that the pipeline holds. @default all that a deployment takes */
  readonly graphPermissions?: readonly string[];
}

/** Invented names that stay the same from run to run, and secrets that do not. */
export function createIdentity(): Identity {
  return {
    accountId: '123456789012',
    accessKeyId: 'AKIALOCALCLOUD000000',
    secretAccessKey: randomBytes(30).toString('base64'),
    region: 'eu-west-1',
    tenantId: '3f6a1c58-0d27-4b9e-8e41-52c7d90ab6f3',
    tenantDomain: 'contoso.onmicrosoft.com',
    clientId: '9b2f7d64-51ce-4a08-b7f3-0e86c1a4d925',
    clientSecret: randomUUID(),
    callerObjectId: 'd41e8a07-6c93-4f5b-a2d0-7b19e3f8c564',
  };
}
