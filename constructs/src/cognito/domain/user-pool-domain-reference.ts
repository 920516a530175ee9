import { reference, text } from '../../shape/index.js';

/** The domain of a user pool, where its token endpoint is: of this stack or imported. */
export interface IUserPoolDomain {
  /** Such as `https://example.auth.eu-west-1.amazoncognito.com`, without a slash at the end. */
  readonly baseUrl: string;
}

export const USER_POOL_DOMAIN = reference<IUserPoolDomain>(
  'a domain: new UserPoolDomain(…) or UserPoolDomain.fromBaseUrl(…)',
  { baseUrl: text() },
  () => ({ baseUrl: text().standIn() }),
);
