import { type Fields, optional, record, type Shape, text, textList } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';
import type { AttributeMapping } from './attribute-mapping.js';

/** What every identity provider may be told. */
export interface IdentityProviderOptions {
  readonly userPool: IUserPool;
  /**
   * What fills the pool's attributes: `{ email: 'email', 'custom:department': 'dept' }`.
   * @default - nothing but the user name
   */
  readonly attributeMapping?: AttributeMapping;
  /**
   * At most 50 other names of 1 to 40 letters, digits, spaces and `_+=.@-`, for `idp_identifier` at the authorize
   * endpoint; with domains, people are led to the provider by their e-mail address.
   * @default - none
   */
  readonly identifiers?: readonly string[];
  /** Arguments of `aws_cognito_identity_provider` that win over everything else. @default - none */
  readonly overrides?: Overrides;
}

/** The shapes of what every identity provider may be told. */
export const IDENTITY_PROVIDER_OPTIONS = {
  userPool: USER_POOL,
  attributeMapping: optional(
    record(text('the name of a claim'), "an object, such as { email: 'email' }") as Shape<AttributeMapping>,
  ),
  identifiers: optional(textList(text(), "a list of names, such as ['example.com']")),
  overrides: optional(OVERRIDES),
} satisfies Fields<IdentityProviderOptions>;
