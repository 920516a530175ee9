import { anyOf, flag, number, optional, text } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';

interface DomainOptions {
  /**
   * The sign-in pages: 1 the classic ones, 2 managed login, which needs a tier other than LITE and, to show anything,
   * a {@link ManagedLoginBranding} for each client.
   * @default 1
   */
  readonly managedLoginVersion?: 1 | 2;
  /**
   * Whether Terraform refuses to delete the domain (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
  /** Arguments of `aws_cognito_user_pool_domain` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

/** A domain below `auth.<region>.amazoncognito.com`. */
export interface PrefixDomainOptions extends DomainOptions {
  /**
   * The first label of the domain: 1 to 63 lowercase letters, digits and hyphens, unique in the region over all
   * accounts. `aws`, `amazon` and `cognito` are reserved. A new prefix replaces the domain.
   */
  readonly prefix: string;
  readonly domainName?: never;
  readonly certificateArn?: never;
}

/**
 * A domain of your own. Its parent has a DNS A record before it is made; afterwards its own name becomes an alias of
 * {@link UserPoolDomain.dnsTarget}.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
 */
export interface CustomDomainOptions extends DomainOptions {
  /** Fully qualified and below a domain of yours, such as `auth.example.com`: at most 63 characters. A new name replaces the domain. */
  readonly domainName: string;
  /** The ARN of its certificate in ACM, in us-east-1 whatever the pool's region. A new one is an update in place. */
  readonly certificateArn: string;
  readonly prefix?: never;
}

/** Either a prefix, or a domain of your own with its certificate. */
export type UserPoolDomainOptions = PrefixDomainOptions | CustomDomainOptions;

export type UserPoolDomainProps = UserPoolDomainOptions & { readonly userPool: IUserPool };

export const USER_POOL_DOMAIN_PROPS = anyOf<UserPoolDomainProps>({
  prefix: optional(text()),
  domainName: optional(text()),
  certificateArn: optional(text()),
  managedLoginVersion: optional(number<1 | 2>('1 or 2')),
  protect: optional(flag()),
  overrides: optional(OVERRIDES),
  userPool: USER_POOL,
});
